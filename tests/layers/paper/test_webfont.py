"""The typefaces that a page carries along: a browser takes them, and they have every letter."""

from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from layers import catalogues
from layers.language import LANGUAGES
from layers.paper import webfont

HEAD = "data:font/woff;base64,"
MOST = 70_000  # characters of the Latin one's address
CHINESE = "波士顿警察局，共享警察报告。"


def letters(address: str) -> set[int]:
    assert address.startswith(HEAD)
    return set(TTFont(BytesIO(b64decode(address.removeprefix(HEAD)))).getBestCmap())


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one not in ("en", "zh")])
def test_the_latin_typeface_has_every_letter_of_our_catalogues(language: str):
    text = catalogues.path(language).read_text(encoding="utf-8")
    missing = {sign for sign in text if ord(sign) >= 32} - set(map(chr, letters(webfont.address())))
    assert missing == set()


def test_the_chinese_typeface_has_the_signs_of_the_text_and_no_others():
    assert letters(webfont.chinese(CHINESE + " ICE 2016")) == set(map(ord, CHINESE))


def test_every_sign_of_the_chinese_catalogue_can_be_had():
    text = catalogues.path("zh").read_text(encoding="utf-8")
    signs = {ord(sign) for sign in text if ord(sign) >= 0x3000}
    assert signs <= letters(webfont.chinese(text))


def test_the_latin_typeface_is_light_and_made_once():
    assert len(webfont.address()) < MOST
    assert webfont.address() is webfont.address()


def test_a_browser_takes_both_typefaces_in_each_weight(browser):
    page = browser.new_page()
    for address, text in ((webfont.address(), "Đường"), (webfont.chinese(CHINESE), CHINESE)):
        widths = page.evaluate(
            """async ([address, text]) => {
                const face = new FontFace("ours", `url(${address})`, {weight: "200 900"});
                document.fonts.add(await face.load());
                const line = document.createElement("canvas").getContext("2d");
                return ["400", "600"].map((weight) => {
                    line.font = `${weight} 100px ours`;
                    return line.measureText(text).width;
                });
            }""",
            [address, text],
        )
        assert all(width > 100 for width in widths)
    page.close()
