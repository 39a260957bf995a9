from io import BytesIO

from documents.templates.build_referral import TEMPLATE, referral_template
from tests.documents import word_file


def test_the_template_in_the_repository_is_what_the_script_builds() -> None:
    built = BytesIO()
    referral_template().save(built)
    assert word_file.parts(TEMPLATE.read_bytes()) == word_file.parts(built.getvalue())


def test_it_uses_words_own_styles() -> None:
    content = TEMPLATE.read_bytes()
    assert word_file.styled(content, "Title")
    assert word_file.styled(content, "Heading1")[0] == "The case"
    assert word_file.styled(content, "Heading2")


def test_every_placeholder_in_it_is_filled_by_the_view() -> None:
    """The environment is strict: this only says that nothing is put into the view and then forgotten."""
    from tests.documents.test_referral_view import view_of
    from tests.support.sound import sound

    content = TEMPLATE.read_bytes()
    printed = " ".join(" ".join(word_file.paragraphs(tree)) for tree in word_file.trees(content).values())
    assert not [key for key in view_of(sound()) if key not in printed]
