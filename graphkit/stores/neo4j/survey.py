"""The survey: what is in the database under our labels and types, and what of it is not ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

import pyarrow as pa

from graphkit.errors import StoreForeign
from graphkit.model.schema import Kind
from graphkit.rowhash import HASH
from graphkit.stores.neo4j import statements
from graphkit.stores.neo4j.steps import Step
from graphkit.stores.neo4j.values import Open

_NOUN = {"node": "node", "edge": "relationship"}


def read_hashes(tx: Open, kinds: Sequence[Kind]) -> dict[str, pa.Table]:
    """Read the id and hash of everything of ours, by label and type."""
    return {kind.name: _hashes(tx, kind) for kind in kinds}


def _hashes(tx: Open, kind: Kind) -> pa.Table:
    parts = [record.data() for record in tx.run(statements.read_hashes(kind))]
    ids = pa.array(chain.from_iterable(part["ids"] for part in parts), pa.string())
    hashes = pa.array(chain.from_iterable(part["hashes"] for part in parts), pa.int64())
    return pa.table({"id": ids, HASH: hashes})


def refuse_foreign(tx: Open, address: str, kinds: Sequence[Kind]) -> None:
    """Refuse to load where others have put nodes or relationships under our labels and types.

    Raises:
        StoreForeign: with how many there are of each.
    """
    counts = {kind: tx.run(statements.count_foreign(kind)).single(strict=True)[0] for kind in kinds}
    found = {f"{kind.name} {_NOUN[kind.of]}": count for kind, count in counts.items() if count}
    if found:
        raise StoreForeign(
            f"{address} holds {_listed(found)} that graphkit did not write: rename or remove them, "
            "or use another database (NEO4J_DATABASE); nothing was changed"
        )


def refuse_attached(tx: Open, address: str, steps: Sequence[Step]) -> None:
    """Refuse to remove nodes to which others have attached relationships.

    Raises:
        StoreForeign: with how many there are of each type.
    """
    found: Counter[str] = Counter()
    for step in steps:
        if step.does == "delete" and step.kind.of == "node":
            for batch in step.batches():
                attached = tx.run(statements.count_attached(step.kind), rows=batch)
                found.update({f"{name} relationship": count for name, count in attached.values()})
    if found:
        raise StoreForeign(
            f"{address}: nodes that are no longer in the datasets hold {_listed(found)} that "
            "graphkit did not write: remove these first; nothing was changed"
        )


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(
        f"{count:,} {what}{'s' * (count != 1)}" for what, count in sorted(counts.items())
    )
