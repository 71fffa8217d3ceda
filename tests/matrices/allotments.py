"""A small programme made by hand, with gaps: four projects, four headings, two general themes.

             purpose              methodology        impact        learning (not covered)
Archive      only as one of all   evidence against   gap
Bus          no case study
Choir        for and against      an example         its partner
Garden       own, listed, answer  example, listed    answer
"""

from __future__ import annotations

from pathlib import Path

from made import folder

_TOML = 'name = "allotments"\ntitle = "Allotments"\nlicence = "CC0-1.0"\ncitation = "nobody"\n'
FILES = {
    "dataset.toml": _TOML,
    "nodes/Project.csv": "id,name,case_study\n"
    "garden,Garden,true\nchoir,choir,\narchive,Archive,true\nbus,Bus,false\n",
    "nodes/Heading.csv": "id,name,position\n"
    "learning,Learning,4\npurpose,Purpose,1\nmethodology,Methodology,2\nimpact,Impact,3\n",
    "nodes/Source.csv": "id,name,covers,confidential\n"
    "report,The report,purpose|methodology,false\ndiary,A diary,impact|purpose,true\n",
    "nodes/Concept.csv": "id,name\ntrust,Trust\nmoney,Money\n",
    "nodes/Theme.csv": "id,name\n"
    "trust-aim,Trust as an aim\ntrust-way,Trusting ways\n"
    "money-aim,Money as an aim\nmoney-way,Ways with money\n",
    "nodes/Partner.csv": "id,name\ncouncil,Council\n",
    "edges/UNDER.csv": "from,to\n"
    "trust-aim,purpose\ntrust-way,methodology\nmoney-aim,purpose\nmoney-way,methodology\n",
    "edges/ABOUT.csv": "from,to\n"
    "trust-aim,trust\ntrust-way,trust\nmoney-aim,money\nmoney-way,money\n",
    "edges/EVIDENCES.csv": "id,from,to,extent,stance,source,locator,note,quote\n"
    "e1,garden,trust-aim,own,,report,page 1,They leave the shed open.,Nobody locks up.\n"
    "e2,garden,trust-aim,listed,,report,page 2,In the list of the trusting.,\n"
    "e3,garden,trust-way,example,,report,page 3,For example by sharing tools.,\n"
    "e4,choir,trust-way,example,,report,page 4,For example by singing unled.,\n"
    "e5,archive,trust-aim,all,,report,page 5,All projects want trust.,\n"
    "e6,choir,money-aim,own,,diary,day 1,A fund for travel.,\n"
    "e7,choir,money-aim,own,contradicts,diary,day 2,Nobody wants a fund.,\n"
    "e8,garden,money-way,listed,,report,page 6,In the list of sellers.,\n"
    "e9,archive,money-way,own,contradicts,report,page 7,Nothing is sold.,\n",
    "edges/ANSWERS.csv": "id,from,to,source,locator,note\n"
    "a1,garden,purpose,report,page 8,A garden for all.\n"
    "a2,garden,impact,diary,day 3,People stay longer.\n",
    "edges/PARTNERS_IN.csv": "id,from,to,heading,source,note\n"
    "p1,council,choir,impact,report,The council pays for the hall.\n",
}
"""By path, the dataset's files."""


def write(path: Path) -> Path:
    """Write the dataset, and give its folder."""
    return folder(path, FILES)
