"""A small consortium, as a dataset, with ties that say everything a tie can say wrongly."""

from __future__ import annotations

PARTNERS = (
    "id,name,kind\nuni,University,university\ntrust,Trust,nhs\nchoir,Choir,arts\nbank,Bank,\n"
)
PROJECTS = "id,name\ngarden,Garden\nsong,Song\nwalk,Walk\n"
PARTS = (
    "from,to,role,source,note\n"
    "uni,garden,lead,,\nuni,song,lead,,\ntrust,garden,partner,,\ntrust,garden,delivery,,\n"
    "choir,song,partner,diary,we sang\nbank,garden,funder,,\nbank,song,funder,,\n"
)
TIES = (
    "from,to,relation,weight,directed,wave,source,note\n"
    "uni,trust,advice,3,true,2023,,\n"
    "trust,uni,advice,1,true,2023,,\n"
    "uni,choir,advice,2,true,2024,,\n"
    "trust,choir,money,,false,2024,diary,a secret sum\n"
    "choir,choir,advice,5,true,2024,,\n"
    "bank,uni,money,0,true,2024,,\n"
    "bank,choir,money,-2,true,2024,,\n"
)
REACHES = "from,to,count,count_max,unit\ngarden,clubs,12,20,organisations\nsong,crowd,400,,people\n"
FILES = {
    "dataset.toml": 'name = "consortium"\nwaves = ["2023", "2024"]\n',
    "nodes/Partner.csv": PARTNERS,
    "nodes/Project.csv": PROJECTS,
    "nodes/Place.csv": "id,name\ndundee,Dundee\nfife,Fife\n",
    "nodes/ParticipantGroup.csv": "id,name\nclubs,Clubs\ncrowd,Crowd\n",
    "nodes/Source.csv": "id,name,confidential\ndiary,Diary,true\n",
    "edges/PARTNERS_IN.csv": PARTS,
    "edges/TIES_TO.csv": TIES,
    "edges/REACHES.csv": REACHES,
    "edges/LOCATED_IN.csv": "from,to\nuni,dundee\ntrust,fife\ntrust,dundee\n",
}
