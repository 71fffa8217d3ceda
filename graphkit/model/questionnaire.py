"""The twelve headings of the practice-based case-study questionnaire."""

from __future__ import annotations

from graphkit.model.nodes import Heading

_QUESTIONS = {
    "overview": ("Overview", "What is the case study about, in brief?"),
    "setting": ("Setting", "Where does it happen, and which organisations are involved?"),
    "purpose": ("Purpose", "What does the project aim to achieve?"),
    "description": ("Description", "What does the project do?"),
    "methodology": ("Methodology", "Why this approach, and on which evidence does it rest?"),
    "participants": ("Participants", "Who takes part, and how many?"),
    "data_collection": ("Data collection", "Which data were collected, and by whom?"),
    "impact_and_outcomes": ("Impact and outcomes", "What changed, and what can be measured?"),
    "enablers_and_barriers": ("Enablers and barriers", "What helped, and what hindered?"),
    "key_learning": ("Key learning", "What was learned from delivering the project?"),
    "next_steps": ("Next steps", "How does the work continue?"),
    "further_information": ("Further information", "Where can one read or see more?"),
}

HEADINGS: tuple[Heading, ...] = tuple(
    Heading(id=id_, name=name, position=position, question=question)
    for position, (id_, (name, question)) in enumerate(_QUESTIONS.items(), start=1)
)
