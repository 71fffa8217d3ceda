"""Queries that people may well ask, each of which only reads; all run on the embedded engine."""

from __future__ import annotations

_TEXTS = r"""
MATCH (p:Project) RETURN p.id AS id ORDER BY id

match (p:Project) return p.name as name order by name desc skip 1 limit 1

MATCH (n) RETURN n

MATCH (n) RETURN count(*) AS total

MATCH (n)-[r]->(m) RETURN n.id AS a, type(r) AS type, m.id AS b ORDER BY a, b

MATCH (p:Project)-[e:EVIDENCES]->(t:Theme|Barrier) RETURN p, e, t

MATCH (p:Project)-[:EVIDENCES]->(t:Theme) WITH t, count(DISTINCT p) AS n WHERE n > 1 RETURN t.id, n

MATCH (t:Theme|Barrier)-[:BROADER*0..8]->(w:Theme|Barrier) RETURN t.id, w.id

MATCH (t:Theme|Barrier)-[:BROADER*0..8]->(w:Theme|Barrier)
OPTIONAL MATCH (w)-[:ABOUT]->(:Concept)-[:MERGED_INTO*0..8]->(c:Concept)
WHERE NOT (c)-[:MERGED_INTO]->()
WITH t, w, c WHERE c IS NOT NULL OR NOT (w)-[:BROADER]->()
WITH DISTINCT t, coalesce(c.id, w.id) AS id
MATCH (p:Project)-[e:EVIDENCES]->(t) WHERE e.stance = 'supports'
WITH id, count(DISTINCT e.heading) AS headings, count(DISTINCT p) AS projects, count(*) AS evidence
WHERE headings >= 1 RETURN id, headings, projects, evidence ORDER BY headings DESC, id

MATCH (a:Partner)-[r:TIES_TO* SHORTEST 1..4]-(b:Partner) WHERE a.id = 'o1' RETURN length(r), b.id

MATCH (a:Partner)-[r:TIES_TO* ALL SHORTEST 1..4]-(b:Partner) RETURN a.id, b.id, length(r)

MATCH (a:Partner)-[r:TIES_TO* WSHORTEST(weight) 1..4]->(b:Partner) RETURN cost(r), b.id

MATCH (a:Partner)-[r:TIES_TO* TRAIL 1..3]->(b:Partner) RETURN nodes(r), rels(r)

MATCH (a:Partner)-[r:TIES_TO* ACYCLIC 1..3]->(b:Partner) RETURN r

MATCH (a:Partner)-[r:TIES_TO*1..3 (e, n | WHERE e.weight > 1 AND n.id <> 'o9')]->(b) RETURN b.id

MATCH p = (a:Partner)-[:TIES_TO*1..2]->(b:Partner) RETURN p, length(p)

MATCH path = (a:Partner)-[:TIES_TO]->(b:Partner)-[:PARTNERS_IN]->(c) RETURN nodes(path), rels(path)

MATCH p = (a:Project)-[:EVIDENCES]->(t)-[:ABOUT]->(c) RETURN properties(nodes(p), 'id')

MATCH (a:Partner)-[:TIES_TO]-(b:Partner) WHERE a.id < b.id RETURN a.id, b.id

MATCH (a:Partner)<-[:TIES_TO]-(b) RETURN a.id, count(b)

MATCH (a:Project)-[e1:EVIDENCES]->(t)<-[e2:EVIDENCES]-(b:Project) WHERE a.id < b.id
RETURN a.id, b.id, count(DISTINCT t.id) AS shared

MATCH (p:Project), (t:Theme) WHERE NOT (p)-[:EVIDENCES]->(t) RETURN p.id, t.id

MATCH (p:Project) WHERE (p)-[:EVIDENCES]->(:Theme) RETURN p.id

MATCH (p:Project) WHERE EXISTS { MATCH (p)-[:EVIDENCES]->(t:Theme) WHERE t.name = 'Trust' }
RETURN p.id

MATCH (p:Project) WHERE NOT EXISTS { MATCH (p)-[:EVIDENCES]->() } RETURN p.id

MATCH (p:Project) RETURN p.id, COUNT { MATCH (p)-[:EVIDENCES]->() } AS evidence

MATCH (p:Project) WHERE COUNT { MATCH (p)-[:EVIDENCES]->(:Barrier) } > 0 RETURN p.id

MATCH (p:Project) OPTIONAL MATCH (p)-[:EVIDENCES]->(b:Barrier) RETURN p.id, collect(b.id)

OPTIONAL MATCH (p:Project {id: 'none'}) RETURN p.id

MATCH (p:Project {id: 'p1'}) RETURN p.name

MATCH (p:Project) WHERE p.id IN ['p1', 'p2'] RETURN p.name

MATCH (p:Project) WHERE p.name STARTS WITH 'T' OR p.name ENDS WITH 'e' RETURN p.name

MATCH (p:Project) WHERE p.name CONTAINS 'n' AND NOT p.name =~ '.*x' RETURN p.name

MATCH (p:Project) WHERE lower(p.name) = 'one' XOR p.id = 'p2' RETURN p.id

MATCH (p:Project) WHERE p.started IS NULL RETURN p.id

MATCH (p:Project) WHERE p.started >= date('2023-12-31') RETURN p.started

MATCH (p:Project) RETURN p.id, CASE WHEN p.case_study THEN 'yes' ELSE 'no' END AS case_study

MATCH (p:Project) RETURN CASE p.id WHEN 'p1' THEN 1 ELSE 2 END AS number

MATCH (p:Project) RETURN DISTINCT p.status

MATCH (p:Project) RETURN p.* ORDER BY p.id

MATCH (p:Project) RETURN min(p.name), max(p.name), count(p.status)

MATCH ()-[t:TIES_TO]->() RETURN sum(t.weight), avg(t.weight), collect(t.weight)

MATCH ()-[t:TIES_TO]->() RETURN percentileCont(t.weight, 0.5)

MATCH (p:Project) RETURN count(DISTINCT p.name), collect(DISTINCT p.name)

MATCH (p:Project)-[e]->() RETURN p.id, e.heading, count(*) ORDER BY p.id, e.heading LIMIT 3

MATCH (p:Project) RETURN p.id LIMIT 2

MATCH (p:Project) RETURN p.id SKIP 1

MATCH (p:Project) WITH p ORDER BY p.id LIMIT 2 MATCH (p)-[:EVIDENCES]->(t) RETURN p.id, t.id

MATCH (p:Project) WITH p ORDER BY p.name LIMIT 9 RETURN collect(p.id)

MATCH (p:Project) WITH count(*) AS total MATCH (t:Theme) RETURN t.id, total

MATCH (p:Project) WITH collect(p.id) AS ids UNWIND ids AS id RETURN id ORDER BY id

UNWIND [1, 2, 3] AS x RETURN x, x * x AS square

UNWIND range(1, 10) AS x WITH x WHERE x % 2 = 0 RETURN sum(x)

UNWIND ['p1', 'p2'] AS id MATCH (p:Project {id: id}) RETURN p.name

UNWIND ['p1', 'p2'] AS id OPTIONAL MATCH (p:Project) WHERE p.id = id RETURN p.name

RETURN 1 AS one UNION RETURN 2 AS one

RETURN 1 AS one UNION ALL RETURN 1 AS one

MATCH (t:Theme) RETURN t.id AS id UNION MATCH (b:Barrier) RETURN b.id AS id

MATCH (t:Theme) RETURN t.id AS id UNION ALL MATCH (b:Barrier) RETURN b.id AS id
UNION ALL RETURN 'x' AS id

RETURN 1;

RETURN 1 ; // the end

RETURN 1; /* the end */

// a question
MATCH (p:Project) /* of */ RETURN p.id // ids

/** A banner, it's "here". */
/*** Another. ***/ RETURN 1 /**/

RETURN [1, 2, 3] AS list, {a: 1, b: 'x'} AS struct, map(['k'], [1]) AS map

RETURN size([1, 2]), size('abc'), 1 + 2 * 3 - 4 / 2 ^ 2, -1, 7 % 3

RETURN 1.5, .5, 1e3, 1.5e-3, 10 >= 9, 1 <> 2

RETURN 'it\'s', "double \"quoted\"", 'back\\slash', 'line\nbreak', 'caf\u00e9'

RETURN 'CREATE (:Project)' AS text, "DELETE n; COPY x TO 'y'" AS other

RETURN '// no comment' AS a, '/* nor this */' AS b, "it's" AS c

RETURN 1 AS `delete`, 2 AS `a``b`, 3 AS `SET x`

RETURN 1 AS set

RETURN 1 AS copy, 2 AS delete, 3 AS load

MATCH (p:Project) RETURN p.name AS copy

MATCH (p:Project) RETURN p.name AS load ORDER BY p.id

MATCH (p:Project) RETURN count(*) AS set ORDER BY set

MATCH (load:Partner) RETURN load.id

MATCH (set:Partner)-[use:TIES_TO]->(copy:Partner) RETURN set.id, use.weight, copy.id

MATCH (merge) WHERE merge.id = 'p1' RETURN merge

MATCH (a:Partner) RETURN a.load ORDER BY a.load

MATCH (a:Partner) WHERE a.load > 0 RETURN a.id AS id

MATCH (a:Partner {load: 1}) RETURN a.id

MATCH (call:Partner) RETURN call.id

MATCH (p:Project) WITH p AS import, p.id AS drop RETURN import.name, drop

MATCH (n) RETURN labels(n), count(*)

MATCH (n) WHERE 'Project' IN labels(n) RETURN n.id

MATCH (n) RETURN head(labels(n)) AS label, count(*) AS n ORDER BY label

MATCH (n) RETURN label(n), id(n)

MATCH (p:Project) RETURN list_transform(p.aliases, x -> upper(x))

RETURN list_filter([1, 2, 3], x -> x > 1) AS big, list_reduce([1, 2, 3], (a, b) -> a + b) AS sum

RETURN list_sort([3, 1, 2]), list_contains([1], 1), list_distinct([1, 1]), [1, 2][1], [1, 2, 3][1:2]

RETURN any(x IN [1, 2] WHERE x > 1), all(x IN [1, 2] WHERE x > 0), none(x IN [1] WHERE x > 1)

RETURN substring('abc', 1, 2), upper('a'), trim(' a '), replace('abc', 'b', 'x'), concat('a', 'b')

RETURN toInteger('5'), toFloat('1.5'), toString(5), cast('5' AS INT64), CAST(1 AS STRING)

RETURN date('2024-01-01') - date('2023-01-01') AS days, date_part('year', date('2024-05-01'))

RETURN current_date() AS today, current_timestamp() AS now, interval('1 day') AS day

RETURN regexp_replace('a1', '[0-9]', ''), regexp_matches('a', 'a'), string_split('a b', ' ')

RETURN coalesce(NULL, 1), nullif(1, 1), ifnull(NULL, 2), typeof(1)

RETURN round(1.55, 1), floor(1.5), ceil(1.5), abs(-1), sqrt(4), pi(), log10(10)

RETURN true AND NOT false OR NULL AS logic

CALL show_tables() RETURN *

CALL show_tables() WHERE type = 'NODE' RETURN name ORDER BY name

CALL table_info('Project') RETURN *

CALL table_info('Project') RETURN name, type

CALL db_version() RETURN *

CALL show_connection('EVIDENCES') RETURN *

CALL show_functions() RETURN name LIMIT 5

CALL show_macros() RETURN *

CALL show_indexes() RETURN *

CALL catalog_version() RETURN *

CALL storage_version() RETURN *

CALL stats_info('Project') RETURN *

CALL show_tables() RETURN name UNION ALL CALL show_tables() RETURN name

MATCH (p:Project) CALL show_tables() RETURN p.id, name

WITH 1 AS x RETURN x

WITH 'p1' AS id MATCH (p:Project) WHERE p.id = id RETURN p.name

MATCH (a:Partner) MATCH (b:Partner) WHERE a.id <> b.id RETURN count(*)

MATCH (a:Partner), (b:Partner), (c:Partner) WHERE a.id < b.id AND b.id < c.id
RETURN a.id, b.id, c.id

MATCH (a:Partner)-[:TIES_TO]->(b)-[:TIES_TO]->(c), (a)-[:TIES_TO]->(c) RETURN a.id, b.id, c.id

MATCH (p:Project)-[:EVIDENCES]->(t)<-[:EVIDENCES]-(q:Project), (o:Partner)-[:PARTNERS_IN]->(p)
RETURN o.id, q.id

MATCH (p:Project)-[e:EVIDENCES {heading: 'purpose'}]->(t:Theme {name: 'Trust'}) RETURN e.id

MATCH (p:Project)-[e:EVIDENCES|PARTNERS_IN]-(x) RETURN type(e), x.id

MATCH (x)-[e:EVIDENCES|:ABOUT]->(y) RETURN x.id, y.id

MATCH (p:Project) WHERE id(p) = internal_id(0, 0) RETURN p.id

MATCH (p:Project) WHERE p.id > 'p1' AND p.id < 'p9' RETURN p.id

MATCH (p:Project)--(x) RETURN p.id, count(x)

MATCH (p:Project) WHERE p.name = 'x
│  COPY_TO[9]  │
└──────┘' RETURN p.id AS `INSERT
y`

MATCH (p:Project) RETURN 'Function: READ_CSV' AS text, 'COPY_TO[3]' AS other, p.id

MATCH (p:Project) WITH p.id AS id, p.name AS name
  WHERE id <> '' AND name <> ''
  RETURN id, name ORDER BY name, id SKIP 0 LIMIT 100

MATCH (p:Project)-[e:EVIDENCES]->(t) WITH p, collect({theme: t.id, quote: e.quote}) AS themes
RETURN p.id, themes

MATCH (p:Project) RETURN p.id, EXISTS { MATCH (p)<-[:PARTNERS_IN]-() } AS partnered

MATCH ()-[e:EVIDENCES]->() RETURN count(*)

MATCH ()-[e:TIES_TO]->() RETURN count(e)

MATCH (a:Partner)-[:TIES_TO]->(b:Partner)-[:TIES_TO]->(c:Partner) RETURN count(*)

MATCH (a:Partner)-[:TIES_TO]->(b:Partner)-[:TIES_TO]->(c:Partner)
WHERE NOT (a)-[:TIES_TO]->(c) RETURN count(*)

MATCH (a:Partner)-[:TIES_TO*1..3]->(b:Partner) RETURN count(DISTINCT b)

MATCH (a:Partner)-[:TIES_TO*1..3]->(b:Partner) RETURN a.id, count(DISTINCT b)

MATCH (a:Partner {id:'o1'})-[:TIES_TO*1..3]->(b:Partner) RETURN count(DISTINCT b)

MATCH (a:Partner)-[r:TIES_TO]->(b:Partner) RETURN a.id, count(*) AS n ORDER BY n DESC LIMIT 5

MATCH (a:Partner)-[r:TIES_TO]->() RETURN a.id, count(r) AS n

MATCH (a:Partner)-[:TIES_TO]->(b:Partner)-[:TIES_TO]->(c:Partner)-[:TIES_TO]->(d:Partner)
RETURN count(*)

MATCH (a:Partner)-[:TIES_TO]->(b:Partner)-[:TIES_TO]->(c:Partner)-[:TIES_TO]->(a) RETURN count(*)

MATCH (p:Project) WHERE 1 = 0 RETURN p.id

MATCH (p:Project) WHERE p.id = 'p1' AND p.id = 'p2' RETURN p.id

MATCH (p:Project) RETURN count(*)

MATCH (p:Project)-[:EVIDENCES]->(t:Theme) RETURN count(*)

MATCH (t:Theme) RETURN t.id, COUNT { MATCH (t)<-[:EVIDENCES]-() } AS n ORDER BY n DESC LIMIT 2

UNWIND [1,1,2] AS x WITH DISTINCT x RETURN x

UNWIND ['p1','p1'] AS x MATCH (p:Project) WHERE p.id=x RETURN DISTINCT p.id

MATCH (a:Partner)-[:TIES_TO]->(b:Partner)<-[:TIES_TO]-(c:Partner) WHERE a.id<>c.id RETURN count(*)

MATCH (p:Project) WHERE NOT EXISTS { MATCH (p)-[:EVIDENCES]->(:Theme) } RETURN count(*)

MATCH (a:Partner),(b:Partner) WHERE NOT (a)-[:TIES_TO]->(b) RETURN count(*)

MATCH (a:Partner)-[r:TIES_TO]->(b:Partner) WHERE r.weight > 1 AND b.id <> 'x' RETURN count(*)

MATCH (a:Partner)-[r:TIES_TO]->(b:Partner) WHERE r.weight > 1 RETURN a.id, count(*)

MATCH (a:Partner) WHERE id(a) = internal_id(4,0) RETURN a

MATCH (a) WHERE a.id = 'p1' RETURN a

MATCH (a:Project) WHERE a.id = 'p1' OR a.id = 'p2' RETURN a

MATCH (a:Project) WHERE a.id IN ['p1'] MATCH (a)-[:EVIDENCES]->(t) RETURN t.id

MATCH (p:Project) RETURN p.id UNION MATCH (p:Partner) RETURN p.id UNION MATCH (p:Theme) RETURN p.id
"""

TEXTS = [text for text in _TEXTS.strip().split("\n\n") if text]
