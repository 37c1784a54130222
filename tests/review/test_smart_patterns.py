"""The patterns of the score are data: all compile, all are asked for, a profile replaces one."""

import re
from pathlib import Path

import pytest

import wecco_xl.review.smart
from wecco_xl.plan.programme import programme
from wecco_xl.plan.smart_settings import SmartSettings
from wecco_xl.review.smart.language.lexicon import Lexicon, lexicon

SHIPPED = SmartSettings().patterns
SOURCE = "".join(
    path.read_text(encoding="utf-8") for path in Path(wecco_xl.review.smart.__file__).parent.rglob("*.py")
)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pattern_compiles_and_is_asked_for(name):
    re.compile(SHIPPED[name])
    assert f'"{name}"' in SOURCE


def test_every_pattern_that_is_asked_for_is_there():
    asked = re.findall(r'(?:pattern|filled)\(\s*"(\w+)"', SOURCE)
    assert len(asked) > 50
    assert set(asked) <= set(SHIPPED)


def test_a_pattern_is_compiled_once():
    known = lexicon(programme("wecco"))
    assert known.pattern("clock_time") is known.pattern("clock_time")


def test_the_slot_of_a_pattern_is_filled():
    known = lexicon(programme("wecco"))
    assert known.filled("noun_for_verb", verb="coudre").search("une machine a coudre")["before"] == "machine"


def test_a_profile_replaces_a_pattern():
    own = SmartSettings.model_validate({"patterns": {"until": "tot ", "phone_number": ["[0-9]{8}", "x{3}"]}})
    known = Lexicon(own, ())
    assert known.pattern("until").pattern == "tot "
    assert known.pattern("phone_number").pattern == "[0-9]{8}|x{3}"
    assert known.pattern("lasting").pattern == SHIPPED["lasting"]


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"until": "("}, "patterns.*until.*unterminated"),
        ({"clock_time": "[0-9]+"}, "patterns.*clock_time.*lacks.*h.*min"),
        ({"noun_for_verb": "(?P<before>[a-z]+) pour {verbe}"}, "noun_for_verb.*nothing fills.*{verbe}"),
        ({"untill": "x"}, "patterns.*untill"),
        ({"until": 3}, "patterns.until"),
    ],
)
def test_a_pattern_that_cannot_serve_is_refused(own, told):
    with pytest.raises(ValueError, match=told):
        SmartSettings.model_validate({"patterns": own})


@pytest.mark.parametrize("name", programme("wecco").smart.words)
def test_no_list_says_a_word_twice(name):
    words = programme("wecco").smart.words[name]
    assert sorted(words) == sorted(set(words))
