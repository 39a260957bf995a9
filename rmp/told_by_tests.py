"""What the tests in a module tell about rules, read from their source: `fires("RMP-12.9f", …)`, `stays_quiet(…)`.

A rule may stand in the call, in a constant of the module, in the parameters of the test, in a loop, or in a helper.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_RULE = re.compile(r"[A-Z0-9]+-\d+[a-z]?\.\d+[a-z]?")
_FIRES, _QUIET, _EITHER = "fires", "stays_quiet", "findings_of"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Known = dict[str, frozenset[str]]
"""The rules that a name stands for."""


def told_by(module: ast.Module) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Each test of a module with the rules that fire and that stay quiet in it."""
    functions = {node.name: node for node in ast.walk(module) if isinstance(node, Function)}
    constants = _assigned(module.body, {})
    for name, function in functions.items():
        if name.startswith("test_"):
            known = constants | _parameters(function, constants)
            told = set(_told(function, known, functions, frozenset()))
            yield (
                name,
                frozenset(rule for rule, fires in told if fires),
                frozenset(rule for rule, fires in told if not fires),
            )


def _told(
    function: Function, known: Known, functions: dict[str, Function], within: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    known = known | _assigned(ast.walk(function), known) | _looped(function, known)
    empty = _said_to_be_empty(function)
    for statement in ast.walk(function):
        if not isinstance(statement, ast.stmt) or isinstance(statement, Function | ast.For | ast.With | ast.If):
            continue
        for call in ast.walk(statement):
            if not isinstance(call, ast.Call):
                continue
            name = _name_of(call.func)
            if name in (_FIRES, _QUIET, _EITHER) and call.args:
                fires = name == _FIRES or (name == _EITHER and not _is_empty(statement, empty))
                yield from ((rule, fires) for rule in _rules_in(call.args[0], known))
            elif name in functions and name not in within:
                helper = functions[name]
                bound = {a.arg: _rules_in(v, known) for a, v in zip(helper.args.args, call.args, strict=False)}
                yield from _told(helper, known | bound, functions, within | {name})


def _rules_in(expression: ast.AST, known: Known) -> frozenset[str]:
    """The rules that an expression names, or stands for."""
    found: set[str] = set()
    for node in ast.walk(expression):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _RULE.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.Name):
            found |= known.get(node.id, frozenset())
    return frozenset(found)


def _assigned(nodes: object, known: Known) -> Known:
    """The names to which rules are assigned."""
    assert isinstance(nodes, list | Iterator)
    assigns = [node for node in nodes if isinstance(node, ast.Assign)]
    return {
        target.id: rules
        for node in assigns
        if not isinstance(node.value, ast.Call) and (rules := _rules_in(node.value, known))
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _looped(function: Function, known: Known) -> Known:
    """The names that run over rules, in loops and comprehensions."""
    loops = [node for node in ast.walk(function) if isinstance(node, ast.For | ast.comprehension)]
    return {
        name.id: rules
        for loop in loops
        if not isinstance(loop.iter, ast.Call) and (rules := _rules_in(loop.iter, known))
        for name in ast.walk(loop.target)
        if isinstance(name, ast.Name)
    }


def _parameters(function: Function, known: Known) -> Known:
    """The rules in each parameter of `@pytest.mark.parametrize`."""
    found: Known = {}
    for call in function.decorator_list:
        if not isinstance(call, ast.Call) or _name_of(call.func) != "parametrize" or len(call.args) < 2:
            continue
        names = [
            n for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant) for n in str(node.value).split(",")
        ]
        sets = call.args[1].elts if isinstance(call.args[1], ast.List | ast.Tuple) else [call.args[1]]
        for place, name in enumerate(name.strip() for name in names):
            values = [
                s.elts[place] if len(names) > 1 and isinstance(s, ast.Tuple | ast.List) and len(s.elts) > place else s
                for s in sets
            ]
            found[name] = frozenset().union(*(_rules_in(value, known) for value in values))
    return found


def _said_to_be_empty(function: Function) -> frozenset[str]:
    """The names of which the test says that nothing is in them."""
    asserts = [node.test for node in ast.walk(function) if isinstance(node, ast.Assert)]
    return frozenset(emptied.id for test in asserts if isinstance(emptied := _emptied(test), ast.Name))


def _is_empty(statement: ast.stmt, empty: frozenset[str]) -> bool:
    if isinstance(statement, ast.Assert):
        return _emptied(statement.test) is not None
    return isinstance(statement, ast.Assign) and any(
        isinstance(t, ast.Name) and t.id in empty for t in statement.targets
    )


def _emptied(test: ast.expr) -> ast.expr | None:
    """What an assertion says is empty: `not found`, `found == []`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq):
        other = test.comparators[0]
        if isinstance(other, ast.List | ast.Tuple) and not other.elts:
            return test.left
    return None


def _name_of(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
