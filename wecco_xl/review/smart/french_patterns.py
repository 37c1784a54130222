"""What numbers, norms, addresses and phones look like in a folded French sentence."""

import re

BY = re.compile(r"(?:(?<!moins )(?<!plus )(?<!pres )(?<!\w)de|(?<!\w)par|d'au moins|d'environ|de plus de) $")
"""« Baisser de 3 % », « de plus de 3 % »; « à moins de 3 % » is where one goes."""
ONE = re.compile(
    r"(?<=moins d')une? (?P<time>seconde|minute|heure|journee|jour|semaine|mois|trimestre|an)(?!\w)|"
    r"(?<=\ba )une?(?: seule?)?(?= (?:au (?:plus|maximum)|maximum)(?!\w| d[e']))"
    r"|(?<=\ba )une? (?P<word>[^\W\d_]+)(?= (?:au (?:plus|maximum)|maximum)(?!\w| d[e'])"
    r"| par (?:jour|semaine|mois|trimestre|semestre|an|saison)(?!\w)| sur (?:[0-9]|dix|vingt|cent))"
)
"""« Un » counts where a measure ends: « à un jour par mois », « à une au maximum »."""


def number_pattern(scale: str, unit: str) -> re.Pattern[str]:
    """Digits in groups, decimals, a scale (`millions`), then a unit or the word counted; no « 3e »."""
    return re.compile(
        r"(?<![\w.,])(?P<sign>[+-] ?)?(?![0-9]+(?:e|eme|er|ere|nde?)(?!\w))"
        r"(?P<whole>[0-9]{1,3}(?:[ .'][0-9]{3})+(?![0-9])|[0-9]+)"
        rf"(?:[.,](?P<part>[0-9]+))?(?:(?P<scale> ?(?:{scale})s?)(?![\w/]))?"
        rf"(?: ?(?:de |d')?(?P<sort>{unit})(?!\w)| ?(?:de |d')?(?P<word>[^\W\d_]+))?"
    )


def spelled_pattern(word: str, unit: str) -> re.Pattern[str]:
    """Numbers in words, `vingt-cinq`; the hundred of « pour cent » is none."""
    return re.compile(
        rf"(?<![\w-])(?!(?<=pour )cent)(?P<words>(?:{word})s?(?:[ -](?:et[ -])?(?:{word})s?)*)(?![\w-])"
        rf"(?: (?:de |d')?(?:(?P<sort>{unit})(?!\w)|(?P<word>[^\W\d_]+)))?"
    )


def label_pattern(numbered: str, street: str) -> re.Pattern[str]:
    """Norms and articles, addresses, `4x4`, clock times, a range of days, `j+30`."""
    return re.compile(
        rf"(?<!\w)(?:{numbered})[ :.°-]*[0-9]+(?:[:/.-][0-9]+)*"
        rf"|(?<!\w)[0-9]+,? ?(?:bis|ter)?,? ?(?:{street})(?!\w)"
        r"|(?<!\w)(?P<same>7|24) ?(?:jours?|heures?|h|j) ?(?:sur|/) ?(?P=same)(?!\w)"
        r"|(?<!\w)[0-9]+ ?x ?[0-9]+(?!\w)|(?<!\w)[0-9]{1,2} ?h ?[0-9]{2}(?![0-9])"
        r"|(?<=\ba )(?<!\dh a )(?<!\d h a )(?:[01]?[0-9]|2[0-3]) ?h(?!\w)"
        r"|(?<!\w)du [0-9]{1,2} au [0-9]{1,2}(?![0-9])"
        r"|(?<!\w)j ?[+-] ?[0-9]+"
    )


def phone_pattern(phone: str) -> re.Pattern[str]:
    """Phones: international, after a word such as « tel », or in pairs."""
    return re.compile(
        r"(?:\+|\b00) ?[1-9][0-9 ().-]{7,16}[0-9]"
        rf"|(?<!\w)(?:{phone})[ :.]*[+(]?[0-9][0-9 ().-]{{5,16}}[0-9]"
        r"|(?<![\w+])[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}(?![0-9])"
        r"|(?<!\w)0[0-9](?:[ .][0-9]{2}){4}(?![0-9])|(?<!\w)[0-9]{9,10}(?![0-9])"
    )
