"""Who answered a collaboration survey, and how much was left out."""

from __future__ import annotations

import numpy as np

from graphkit.measures import Level, Partly, Undefined, measure
from graphkit.network import Ints, Network
from graphkit.network.scoring import answers_of, left_out, rates


@measure(Level.NETWORK, needs="survey")
def raters_asked(network: Network) -> int:
    """How many actors were asked, whether they answered or not.

    Who was asked in several waves counts once.

    Reference: American Association for Public Opinion Research (2016), Standard definitions.
    Range: 0 to actors.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: never.
    """
    return len(np.unique(answers_of(network).asked))


@measure(Level.NETWORK, needs="survey")
def raters_answered(network: Network) -> int:
    """How many of those who were asked named at least one partner.

    Reference: American Association for Public Opinion Research (2016), Standard definitions.
    Range: 0 to raters_asked.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: never.
    """
    return len(np.unique(answers_of(network).answered))


@measure(Level.NETWORK, needs="survey")
def response_rate(network: Network) -> float | Undefined:
    """Those who answered, as a share of those who were asked.

    Where several waves are taken together, each time that somebody was asked counts. A survey whose
    table has no rows for those who did not answer looks as if all had.

    Reference: American Association for Public Opinion Research (2016), Standard definitions.
    Range: 0 to 1.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: where nobody was asked.
    """
    answers = answers_of(network)
    if not len(answers.asked):
        return Undefined("nobody was asked")
    return len(answers.answered) / len(answers.asked)


@measure(Level.NETWORK, needs="survey", name="items_missing")
def items_missing_overall(network: Network) -> int:
    """How many items were left out where a partner was rated.

    Scores are of what was answered; nothing is filled in.

    Reference: Huisman (2009), Imputation of missing network data, on item non-response.
    Range: 0 to answers x items.
    Directed: the same.
    Weighted: the same.
    Disconnected: the same.
    Undefined: never.
    """
    return int(left_out(answers_of(network)).sum())


@measure(Level.ACTOR, needs="survey")
def raters(network: Network) -> Ints:
    """How many others rated an actor.

    Who named it and answered no item has not rated it, where the survey has items.

    Reference: Varda, Chandra, Stern and Lurie (2008), Core dimensions of connectivity in public
        health collaboratives.
    Range: 0 to actors - 1.
    Directed: counts those who rated the actor, not those it rated.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: never.
    """
    answers, size = answers_of(network), len(network)
    told = rates(answers)
    pairs = np.unique(answers.partner[told] * size + answers.rater[told])
    found: Ints = np.bincount(pairs // max(size, 1), minlength=size)
    return found


@measure(Level.ACTOR, needs="survey", shown=False)
def items_missing(network: Network) -> Ints:
    """How many items were left out in answers about an actor.

    Reference: Huisman (2009), Imputation of missing network data, on item non-response.
    Range: 0 to its answers x items.
    Directed: counts answers about the actor, not those it gave.
    Weighted: ignores weights.
    Disconnected: the same.
    Undefined: never.
    """
    answers = answers_of(network)
    found: Ints = np.bincount(answers.partner, left_out(answers), len(network)).astype(np.int64)
    return found


@measure(Level.ACTOR, needs="survey")
def answered(network: Network) -> Partly:
    """Whether an actor that was asked named at least one partner.

    Reference: American Association for Public Opinion Research (2016), Standard definitions.
    Range: true or false.
    Directed: the same.
    Weighted: the same.
    Disconnected: an actor that nobody named may have answered, and the reverse.
    Undefined: where it was not asked.
    """
    answers, size = answers_of(network), len(network)
    there, asked = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    there[answers.answered], asked[answers.asked] = True, True
    return Partly(there, {"it was not asked": ~asked})
