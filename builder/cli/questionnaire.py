"""What `rashomon new` asks for each kind of content file, and how the answers become fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from builder.cli.questions import ask, can_ask, explain, stop_at, stop_at_missing
from builder.content.drafts import find_problem
from builder.content.hidden import strip_hidden
from builder.content.holdings import Holdings
from builder.content.kinds import Kind, path_of
from builder.content.writing import Value
from builder.diagnostics.visible import visible

Fields = Mapping[str, Value]


class Empty(Enum):
    """What it means to answer nothing."""

    REFUSED = auto()
    UNKNOWN = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a new file.

    `refers_to` is the kind whose ids are the answers. `proposal` is what the fields before it let
    one expect; a question that does not `apply` to them is passed over.
    """

    field: str
    option: str
    says: str
    empty: Empty = Empty.LEFT_OUT
    is_list: bool = False
    refers_to: Kind | None = None
    proposal: Callable[[Fields, Holdings], str] = lambda _fields, _holdings: ""
    applies: Callable[[Fields, Holdings], bool] = lambda _fields, _holdings: True


def complete(
    kind: Kind, questions: Sequence[Question], given: Fields, holdings: Holdings
) -> dict[str, Value]:
    """The fields of a new file: the options that were given and, where one is missing, answers.

    Nothing is asked when every field that a file must have was given.
    """
    missing = [each for each in questions if _is_missing(each, given)]
    if missing and not can_ask():
        stop_at_missing({each.option: _describe_option(each) for each in missing})
    fields: dict[str, Value] = {}
    for question in questions:
        value = given.get(question.field)
        if value is not None:
            _put(fields, question, _accept(kind, question, value, holdings))
        elif missing and question.applies(fields, holdings):
            _put(fields, question, _ask(kind, question, fields, holdings))
    return fields


def clean(text: str) -> str:
    """One line without hidden characters, which come along when a headline is copied."""
    return " ".join(strip_hidden(text).split())


def _is_missing(question: Question, given: Fields) -> bool:
    return question.empty is not Empty.LEFT_OUT and given.get(question.field) is None


def _describe_option(question: Question) -> str:
    return f'{question.says}, "" if not known' if question.empty is Empty.UNKNOWN else question.says


def _describe(question: Question) -> str:
    several = ", several with commas" if question.is_list else ""
    unknown = ", empty if not known" if question.empty is Empty.UNKNOWN else ""
    return f"{question.says}{several}{unknown}"


def _accept(
    kind: Kind, question: Question, given: str | Sequence[str], holdings: Holdings
) -> str | list[str]:
    value = clean(given) if isinstance(given, str) else [clean(entry) for entry in given]
    stop_at(question.option, _find_fault(kind, question, value, holdings))
    return value


def _ask(kind: Kind, question: Question, fields: Fields, holdings: Holdings) -> str | list[str]:
    answer = ask(
        _describe(question),
        lambda answer: _find_fault(kind, question, _read(question, answer), holdings),
        default=question.proposal(fields, holdings),
    )
    return _read(question, answer)


def _read(question: Question, answer: str) -> str | list[str]:
    if not question.is_list:
        return clean(answer)
    return [entry for part in answer.split(",") if (entry := clean(part))]


def _find_fault(
    kind: Kind, question: Question, value: str | list[str], holdings: Holdings
) -> str | None:
    if not value:
        return "this cannot be empty" if question.empty is Empty.REFUSED else None
    if question.refers_to is None:
        return explain(find_problem(kind, question.field, value))
    ids = [value] if isinstance(value, str) else value
    unknown = (_explain_unknown(question.refers_to, each, holdings) for each in ids)
    return next((each for each in unknown if each), None)


def _explain_unknown(kind: Kind, record_id: str, holdings: Holdings) -> str | None:
    if record_id in holdings.name_by_id(kind):
        return None
    near = [f"{each}  {name}" for each, name in holdings.resembling(kind, record_id)]
    has_command = kind in (Kind.OUTLET, Kind.EVENT)
    file = f"{path_of(kind, record_id)} in the content folder"
    add = f"rashomon new {kind}" if has_command else file
    listed = ["near:", *(f"  {each}" for each in near)] if near else []
    fix = f"fix: {'write the id of one of these, or ' if near else ''}add it: {add}"
    return "\n  ".join((f'no {kind} has the id "{record_id}"', *map(visible, listed), fix))


def _put(fields: dict[str, Value], question: Question, value: str | list[str]) -> None:
    if value:
        fields[question.field] = value
    elif question.empty is Empty.UNKNOWN:
        fields[question.field] = None
