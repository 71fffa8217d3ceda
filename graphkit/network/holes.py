"""Structural holes: how much of what contacts offer an actor already reaches by way of others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graphkit.network import Floats, Ints, Network
from graphkit.network.third_parties import Contacts, closed, contacts, through_third


@dataclass(frozen=True, eq=False)
class Holes:
    """What Burt's measures are made of, by actor; without meaning where there are no contacts."""

    contacts: Ints
    """How many others an actor is tied to, in either direction."""
    redundancy: Floats
    """How many of them the others make redundant."""
    constraint: Floats
    """How much all of them constrain the actor."""
    hierarchy: Floats
    """How much of that comes from a few of them; 1 where there is one contact."""


def holes(network: Network) -> Holes:
    """Follow contacts through the whole network; meant for `network.once`.

    What a contact gives to an actor is seen beside all that the contact gives to anybody.
    """
    rows = network.once(contacts)
    share = _shares(rows)
    marginal = rows.strength / _largest(rows)[rows.actor]
    redundant = through_third(rows, share, marginal[rows.reverse])
    return _holes(rows, redundant, share + through_third(rows, share, share))


def ego_holes(network: Network) -> Holes:
    """Follow contacts within the network of each actor and its contacts; meant for `network.once`.

    What a contact gives to the actor is seen beside what it gives to the actor and its contacts.
    """
    rows = network.once(contacts)
    share, ones = _shares(rows), np.ones(len(rows.actor))
    # Whom a contact spends time on here: the actor itself, and the contacts they have in common.
    spent = rows.strength + through_third(rows, ones, rows.strength)
    redundant = through_third(rows, share, rows.strength) / _largest_in_common(rows)
    return _holes(rows, redundant, share + through_third(rows, share / spent, rows.strength))


def _shares(rows: Contacts) -> Floats:
    """Give, by row, the share of all of the actor's ties that goes to the contact."""
    return rows.strength / rows.by_actor(rows.strength)[rows.actor]


def _largest(rows: Contacts) -> Floats:
    largest = np.zeros(rows.size)
    np.maximum.at(largest, rows.actor, rows.strength)
    return largest


def _largest_in_common(rows: Contacts) -> Floats:
    """Give, by row, the contact's strongest tie to the actor or to a contact of both."""
    largest = rows.strength.copy()
    if np.all(largest == largest[:1]):
        return largest
    for _, first, second in closed(rows):
        np.maximum.at(largest, first, rows.strength[second])
    return largest


def _holes(rows: Contacts, redundant: Floats, invested: Floats) -> Holes:
    from scipy.special import xlogy

    count = np.bincount(rows.actor, minlength=rows.size)
    constraint = rows.by_actor(invested**2)
    relative = invested**2 * count[rows.actor] / constraint[rows.actor]
    several = np.maximum(count, 2)
    disorder = rows.by_actor(xlogy(relative, relative)) / (several * np.log(several))
    # Rounding may leave a little less than none.
    hierarchy = np.where(count == 1, 1.0, np.maximum(disorder, 0.0))
    return Holes(count, rows.by_actor(redundant), constraint, hierarchy)
