Attribute VB_Name = "WeccoButtons"
Option Explicit

' The buttons of the WECCO tab. Each runs one function of our Python on the active workbook, through RunPython of
' xlwings. ASCII only: what people read stands on the sheet wecco.words of this add-in.

Public Sub WeccoValidate(control As IRibbonControl)
    Press "validate"
End Sub

Public Sub WeccoScore(control As IRibbonControl)
    Press "score"
End Sub

Public Sub WeccoPrioritise(control As IRibbonControl)
    Press "prioritise"
End Sub

Public Sub WeccoProgress(control As IRibbonControl)
    Press "progress"
End Sub

Public Sub WeccoReport(control As IRibbonControl)
    Press "report"
End Sub

Public Sub WeccoAll(control As IRibbonControl)
    Press "all"
End Sub

Public Sub WeccoFolder(control As IRibbonControl)
    #If Mac Then
        MsgBox Said("mac_folder"), vbInformation, Said("title")
    #Else
        RunIfReady "from wecco_xl.cli import folder; folder.press()"
    #End If
End Sub

Public Sub WeccoHelp(control As IRibbonControl)
    MsgBox Said("help"), vbInformation, Said("title")
End Sub

Private Sub Press(ByVal button As String)
    RunIfReady "from wecco_xl.buttons import excel; excel.press('" & button & "')"
End Sub

Private Sub RunIfReady(ByVal command As String)
    If ActiveWorkbook Is Nothing Then
        MsgBox Said("no_book"), vbExclamation, Said("title")
        Exit Sub
    End If
    #If Not Mac Then
        If Dir(GetConfig("INTERPRETER_WIN", "")) = "" Then
            MsgBox Said("no_program"), vbExclamation, Said("title")
            Exit Sub
        End If
    #End If
    On Error GoTo Failed
    Application.StatusBar = Said("working")
    RunPython command
    Application.StatusBar = False
    Exit Sub
Failed:
    Application.StatusBar = False
    MsgBox Said("not_started"), vbExclamation, Said("title")
End Sub

Private Function Said(ByVal key As String) As String
    Dim place As Variant
    With ThisWorkbook.Worksheets("wecco.words")
        place = Application.Match(key, .Columns(1), 0)
        If Not IsError(place) Then Said = .Cells(place, 2).Value
    End With
End Function
