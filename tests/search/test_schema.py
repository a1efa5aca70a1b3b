"""What Whoosh's index holds, however it was written."""

from pathlib import Path

from builder.search.documents import list_documents
from builder.search.engine import Searcher
from builder.search.finding import find
from builder.search.schema import Indexed, update_index
from builder.search.words import WordReader
from tests.archives import archive, article

HEADLINES = ("Bridge falls", "Bridge stands", "A bridge of sighs", "Rivers rise", "The bridge")
ARCHIVE = archive(
    *(article(f"a/{place}", headline=headline) for place, headline in enumerate(HEADLINES))
)


def test_an_index_written_in_several_lots_answers_as_one(tmp_path: Path) -> None:
    answers = []
    for at_once in (2, 100):
        folder = tmp_path / str(at_once)
        folder.mkdir()
        update_index(folder, list_indexed(), (), at_once)
        update_index(folder, (), ("a/1",), at_once)
        searcher = Searcher(folder)
        answers.append([find(searcher, query, frozenset(), 10) for query in ("bridge", "ri*", "")])
        searcher.close()
    assert answers[0] == answers[1]
    assert [answer.total for answer in answers[0]] == [3, 1, 4]


def list_indexed() -> list[Indexed]:
    reader = WordReader(frozenset())
    return [
        Indexed(
            each.article.id,
            each.article.id,
            {"id": each.article.id},
            reader.read(each, frozenset()),
        )
        for each in list_documents(ARCHIVE)
    ]
