"""The enablers and barriers that projects give in section 3.6, by their names as printed."""

from __future__ import annotations

Items = dict[str, list[str]]

ENABLERS: Items = {
    "art-at-the-start": ["Policy Support", "Network Development", "Proof of Concept"],
    "housing-and-health": [
        "Energy and Engagement",
        "Short-Term Success",
        "Workshops Continuity",
    ],
    "recite": ["Team Diversity", "Creative Approaches", "Community Relationships"],
    "choice": ["Passion and Commitment", "Data Utilisation", "Accomplishments"],
    "can-do": ["Partner Diversity", "Existing Relationships", "Collective Enthusiasm"],
    "creating-change": ["Funding Impact", "Lived Experience Involvement", "Network Momentum"],
    "fylde-coast": ["Dedicated Team", "Engaging Activities", "Clear Objectives"],
    "organisations-of-hope": ["Timely Funding", "Infrastructure Support", "Creative Research"],
    "pathways": ["Community Involvement", "Equitable Framework", "Logistical Support"],
    "realities": ["Barrier Mitigation", "Community Engagement", "Support Strategies"],
    "living-roots": ["Funding Support", "Policy Alignment", "Steering Committee"],
    "weston": ["Leadership and Vision", "Public Engagement", "Creative Approach"],
}
BARRIERS: Items = {
    "art-at-the-start": ["Funding Limitations", "Knowledge Gaps", "Network Sustainability"],
    "housing-and-health": [
        "Diversity in Engagement",
        "Funding Uncertainty",
        "Short-Term Funding",
    ],
    "recite": ["Time Constraints", "Data Quality Issues", "Financial Mechanisms"],
    "choice": ["Governmental Impact", "Stakeholder Enthusiasm", "Engagement Challenges"],
    "can-do": ["Short-Term Nature", "Engagement Prioritisation", "System Embedding"],
    "creating-change": ["Initiative Clarity", "Sustainability", "Next Phase Funding"],
    "fylde-coast": ["Recruitment Challenges", "Project Timelines", "Ownership Challenges"],
    "organisations-of-hope": [
        "Short Funding Period",
        "Scheduling Difficulties",
        "Clarity with Partners",
    ],
    "pathways": ["Institutional Processes", "Engagement Challenges", "Geographical Focus"],
    "realities": ["Complex Needs", "Political Tensions", "Iterative Response"],
    "living-roots": [
        "Sustainability of Involvement",
        "ICS Integration",
        "Young Researcher Support",
    ],
    "weston": ["Survey Response Rates", "Weather Disruption", "Evaluation Challenges"],
}
