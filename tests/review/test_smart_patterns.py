"""The patterns of the score are data: all compile, a profile replaces one."""

import re

import pytest

from wecco_xl.plan.smart_settings import SmartSettings

SHIPPED = SmartSettings().patterns


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pattern_compiles(name):
    re.compile(SHIPPED[name])


def test_a_profile_replaces_a_pattern():
    own = SmartSettings.model_validate({"patterns": {"until": "tot ", "phone_number": ["[0-9]{8}", "x{3}"]}})
    assert own.patterns["until"] == "tot "
    assert own.patterns["phone_number"] == "[0-9]{8}|x{3}"
    assert own.patterns["lasting"] == SHIPPED["lasting"]


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"until": "("}, "patterns.*until.*unterminated"),
        ({"clock_time": "[0-9]+"}, "patterns.*clock_time.*lacks.*h.*min"),
        ({"untill": "x"}, "patterns.*untill"),
        ({"until": 3}, "patterns.until"),
    ],
)
def test_a_pattern_that_cannot_serve_is_refused(own, told):
    with pytest.raises(ValueError, match=told):
        SmartSettings.model_validate({"patterns": own})
