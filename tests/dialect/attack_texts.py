"""Texts that would do more than read, on one engine or the other, told by what they are after."""

from __future__ import annotations

_WRITES = r"""
CREATE (:Project {id: 'x'})
create (:Project {id: 'x'})
CrEaTe (:Project {id: 'x'}) RETURN 1
MERGE (:Project {id: 'x'})
MATCH (p:Project) SET p.name = 'x'
MATCH (p:Project) set p.name = 'x' RETURN p
MATCH (p:Project) SET p:Other
MATCH (p:Project) SET p += {name: 'x'}
MATCH (p:Project) DELETE p
MATCH (p:Project) DETACH DELETE p
MATCH (p:Project) NODETACH DELETE p
MATCH (p:Project)-[e]->() DELETE e RETURN count(*)
MATCH (p:Project) REMOVE p.name
MATCH (p:Project) REMOVE p:Project
MATCH (p:Project) WITH p CREATE (p)-[:EVIDENCES]->(:Theme {id: 'x'})
MATCH (p:Project) WITH p ORDER BY p.id LIMIT 1 DETACH DELETE p
UNWIND [1] AS x CREATE (:Project {id: 'x'})
WITH 1 AS x MERGE (:Project {id: 'x'}) ON CREATE SET x.name = 'y'
RETURN 1 AS x UNION CREATE (:Project {id: 'x'}) RETURN 1 AS x
OPTIONAL MATCH (p:Project) SET p.name = 'x'
MATCH (p:Project) FOREACH (x IN [1] | SET p.name = 'x')
MATCH p = (:Project)-->() FOREACH (n IN nodes(p) | DETACH DELETE n)
CALL { CREATE (:Project {id: 'x'}) } RETURN 1
CALL { MATCH (p:Project) DETACH DELETE p } RETURN 1
MATCH (p:Project) CALL (p) { SET p.name = 'x' } RETURN p
MATCH (p:Project) CALL { WITH p SET p.name = 'x' } IN TRANSACTIONS
MATCH (p:Project) CALL { WITH p FINISH } IN TRANSACTIONS
MATCH (p:Project) CALL { WITH p RETURN 1 AS x } IN TRANSACTIONS OF 10 ROWS RETURN x
MATCH (p:Project) CALL { WITH p RETURN 1 AS x } IN 2 CONCURRENT TRANSACTIONS RETURN x
USING PERIODIC COMMIT LOAD CSV FROM 'file:///x' AS x CREATE (:Project)
INSERT (:Project {id: 'x'})
MATCH (p:Project) INSERT (p)-[:EVIDENCES]->(:Theme)
MATCH (p:Project)CREATE(:Theme {id: 'x'})
MATCH (p:Project) WHERE p.id = 'p1'SET p.name = 'x'
MATCH (p:Project) WHERE p.id IN ['p1']SET p.name = 'x'
MATCH (p:Project {id: 'p1'})SET(p).name = 'x'
MATCH (p:Project) WHERE p.name = $name SET p.name = 'x'
MATCH (p:Project) WHERE p.name = $ name SET p.name = 'x'
MATCH (p:Project) WHERE p.name = $1SET p.name = 'x'
MATCH (p:Project) WHERE 1 < 5SET p.name = 'x'
MATCH (p:Project) WHERE 1 < 5e3SET p.name = 'x'
MATCH (p:Project) WHERE 1 < 1.SET p.name = 'x'
MATCH (p:Project) WHERE 1 < 1. SET p.name = 'x'
MATCH (p:Project) WHERE 1 < 1_0.SET p.name = 'x'
MATCH (p:Project) WHERE 0 < 0xFFDELETE p
MATCH (p:Project) WHERE 1 < .5SET p.name = 'x'
MATCH (as) WITH as SET as.name = 'x'
MATCH (as:Project) WITH DISTINCT as DETACH DELETE as
MATCH (as:Project) WHERE as.name = 'One' OR as.id IS NULL WITH as DELETE as
MATCH (as:Project), (b:Project) WITH b, as SET as.name = b.name
UNWIND [1] AS as CREATE (:Project {id: 'x'})
CALL show_tables() YIELD name AS as CREATE (:Project {id: 'x'})
MATCH (p:Project) WHERE p.as SET p.name = 'x'
MATCH (p:Project) WHERE p:as SET p.name = 'x'
MATCH (`as`:Project) WITH `as` SET `as`.name = 'x'
MATCH (set:Project) SET set.name = 'x'
MATCH (create:Project) WITH create AS delete CREATE (:Project {id: 'x'})
MATCH (p:Project) RETURN p.set SET p.name = 'x'
MATCH (p:Project) WITH p.name AS set SET p.name = 'x'
MATCH (p:Project) WITH {set: 1} AS x SET p.name = 'x'
DROP TABLE Theme
ALTER TABLE Project ADD extra STRING
ALTER TABLE Project RENAME TO Other
CREATE NODE TABLE Extra(id STRING PRIMARY KEY)
CREATE REL TABLE Extra(FROM Project TO Theme)
CREATE MACRO twice(x) AS x + x
CREATE SEQUENCE counter
CREATE TYPE short AS INT16
CREATE GRAPH other
CREATE INDEX FOR (p:Project) ON (p.id)
CREATE CONSTRAINT FOR (p:Project) REQUIRE p.id IS UNIQUE
CREATE DATABASE other
CREATE USER eve SET PASSWORD 'secret123'
DROP INDEX i
DROP DATABASE neo4j
COMMENT ON TABLE Project IS 'x'
ALTER USER neo4j SET PASSWORD 'secret123'
RETURN nextval('counter')
RETURN NEXTVAL ('counter') AS n
RETURN `nextval`('counter')
RETURN setseed(0.5)
"""

_FILES = r"""
COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
copy (MATCH (p:Project) RETURN p.*) to 'stolen.parquet'
COPY Project TO 'stolen.csv'
COPY Project FROM 'bait.csv'
COPY Project FROM 'bait.csv' (HEADER = true)
EXPORT DATABASE 'stolen'
IMPORT DATABASE 'bait'
LOAD FROM 'bait.csv' RETURN *
LOAD FROM 'bait.csv' (HEADER = true) RETURN *
LOAD WITH HEADERS (a STRING) FROM 'bait.csv' RETURN *
LOAD FROM bait RETURN *
LOAD FROM $bait RETURN *
MATCH (p:Project) LOAD FROM 'bait.csv' RETURN *
WITH 1 AS x LOAD FROM 'bait.csv' RETURN *
UNWIND [1] AS x LOAD FROM 'bait.csv' RETURN *
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line
MATCH (p:Project) LOAD CSV FROM 'http://127.0.0.1:9/' + p.name AS line RETURN line
CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line
LOAD EXTENSION httpfs
LOAD httpfs
INSTALL httpfs
INSTALL json
UNINSTALL json
UPDATE json
FORCE INSTALL json
ATTACH 'other.lbug' AS other (dbtype lbug)
DETACH other
USE other
USE neo4j MATCH (n) RETURN n
USE system SHOW USERS
CALL { USE neo4j MATCH (n) RETURN n } RETURN n
USE GRAPH other
RETURN graph.byName('system')
CALL read_pandas('bait') RETURN *
CALL apoc.load.json('http://127.0.0.1:9/x') YIELD value RETURN value
CALL apoc.export.csv.all('stolen.csv', {})
RETURN apoc.cypher.runFirstColumnSingle('CREATE (n) RETURN n', {})
RETURN apoc.static.get('secret')
RETURN `apoc`.`static`.`get`('secret')
RETURN apoc . static . get('secret')
"""

_SETTINGS = r"""
CALL threads=1
CALL threads = 1
CALL timeout=1
CALL checkpoint_threshold=1
CALL home_directory='elsewhere'
CALL file_search_path='/'
CALL spill_to_disk=true
CALL current_setting('home_directory') RETURN *
CALL clear_warnings()
CALL project_graph('g', ['Project'], ['EVIDENCES'])
CALL project_graph_cypher('g', 'MATCH (n) RETURN n')
CALL drop_projected_graph('g')
CALL _cache_array_column_locally('Project', 'aliases')
CALL show_official_extensions() RETURN *
CALL create_fts_index('Project', 'i', ['name'])
CALL disk_info() RETURN *
CALL dbms.killConnection('bolt-1')
CALL dbms.killConnections(['bolt-1'])
CALL `dbms`.`killConnection`('bolt-1')
CALL dbms . killConnection ('bolt-1')
CALL dbms./* */killConnection('bolt-1')
CALL dbms.listConfig()
CALL dbms.listConnections()
CALL dbms.queryJmx('*:*')
CALL dbms.setConfigValue('db.logs.query.enabled', 'OFF')
CALL db.clearQueryCaches()
CALL db.createLabel('x')
CALL db.stats.collect('QUERIES')
CALL db.stats.clear('QUERIES')
CALL db.resampleIndex('i')
CALL db.prepareForReplanning()
CALL db.create.setNodeVectorProperty(null, 'x', [1])
CALL tx.setMetaData({x: 1})
CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value
MATCH (p:Project) CALL db.create.setVectorProperty(p, 'x', [1]) YIELD node RETURN node
MATCH (n) CALL dbms.killConnection('bolt-1') YIELD connectionId RETURN connectionId
OPTIONAL CALL dbms.killConnection('bolt-1') YIELD connectionId RETURN connectionId
CALL { CALL dbms.killConnection('bolt-1') YIELD connectionId RETURN connectionId } RETURN 1
SHOW USERS
SHOW DATABASES
SHOW TRANSACTIONS
SHOW SETTINGS
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message
GRANT ROLE admin TO neo4j
DENY READ {*} ON GRAPH neo4j TO PUBLIC
REVOKE ROLE admin FROM neo4j
RENAME USER neo4j TO eve
START DATABASE neo4j
STOP DATABASE neo4j
ENABLE SERVER 'x'
BEGIN TRANSACTION
BEGIN TRANSACTION READ ONLY
COMMIT
ROLLBACK
CHECKPOINT
ANALYZE
PRAGMA threads=1
SET threads=1
VACUUM
"""

_SEVERAL = r"""
RETURN 1; COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
RETURN 1; MATCH (p:Project) DETACH DELETE p
RETURN 1; RETURN 2
RETURN 1;;
;RETURN 1
; COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
RETURN 1 /* ; */ ; RETURN 2
RETURN ';'; RETURN 2
EXPLAIN RETURN 1; COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
EXPLAIN RETURN 1
PROFILE RETURN 1
PROFILE COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
EXPLAIN COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'
explain logical RETURN 1
CYPHER 5 CREATE (:Project)
CYPHER runtime=slotted MATCH (n) SET n.x = 1
CYPHER 25 MATCH (n) RETURN n
"""

_CRASHES = r"""
CALL read_csv_serial('bait.csv') RETURN *
CALL READ_CSV_PARALLEL('bait.csv') RETURN *
CALL read_parquet('bait.parquet') RETURN *
CALL read_npy('bait.npy') RETURN *
MATCH (a:Partner)-[r:TIES_TO* ALL WSHORTEST(weight) 1..4]->(b:Partner) RETURN b.id
RETURN count(x -> x)
RETURN size(x -> x > 1)
RETURN Head (x -> x)
RETURN `count`(x -> x)
RETURN count(DISTINCT x -> x)
RETURN coalesce((a, b) -> a)
RETURN list_transform([1], x -> abs(y -> y))
RETURN list_transform([1], x -> x) AS a, count(/* */ x /* */ - > x)
"""

_DISGUISED = [
    "/* a */ CREATE /* b */ (:Project {id: 'x'})",
    "// MATCH\nCREATE (:Project {id: 'x'})",
    "// a\rCREATE (:Project {id: 'x'})",
    "MATCH (p:Project) // a\r SET p.name = 'x'",
    "MATCH (p:Project) /* ' */ SET p.name = 'x' /* ' */",
    'MATCH (p:Project) /* " */ SET p.name = "x"',
    "MATCH (p:Project) /* ` */ SET p.name = '`'",
    "MATCH (p:Project) WHERE p.name = '/*' SET p.name = '*/'",
    "MATCH (p:Project) WHERE p.name = '//' SET p.name = 'x'",
    "MATCH (p:Project) WHERE p.name = 'a\\'' SET p.name = 'x'",
    "MATCH (p:Project) WHERE p.name = 'a\\\\' SET p.name = ' '",
    'MATCH (p:Project) WHERE p.name = "\'" SET p.name = "\'"',
    "MATCH (p:Project) WHERE p.name = '\"' SET p.name = '\"'",
    "MATCH (`'`:Project) SET `'`.name = 'x'",
    "MATCH (`a``b`:Project) SET `a``b`.name = 'x'",
    "MATCH (p:Project) WHERE p.name = 'a''b' SET p.name = 'x'",
    "/* /* */ CREATE (:Project {id: 'x'}) /* */",
    "/* **/ ' */ COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv' //'",
    "/***/ ' */ MATCH (p:Project) SET p.name = 'x' //'",
    "MATCH (p) /* a **/ RETURN ' */ DETACH DELETE p //'",
    "/* CREATE",
    "RETURN 'a",
    'RETURN "a\\"',
    "RETURN `a",
    "RETURN 1 /* a",
    "MATCH (p:Project) \\u0053ET p.name = 'x'",
    "\\u0043REATE (:Project)",
    "MATCH (p:Project) S\\u0045T p.name = 'x'",
    "MATCH (p:Project) \\u0044ETACH \\u0044ELETE p",
    "MATCH (p:Project) WHERE p.name = 'a\\u0027 SET p.name = 'x'",
    "RETURN 'a\\u0027 SET p.name = \\u0027b'",
    "MATCH (p) WHERE p.name = 'a\\u005c' SET p.name = ' '",
    'RETURN "a\\u0022 + 1 //"',
    "MATCH (p:Project) RETURN `a\\u0060 SET p.name = 1 //`",
    "MATCH (p:Project) // a\\u000a SET p.name = 'x'",
    "MATCH (p:Project) // a\\u000D SET p.name = 'x'",
    "MATCH (p:Project) /* a \\u002a\\u002f SET p.name = 'x' */",
    "MATCH (p:Project) /* a *\\u002f SET p.name = 'x' */",
    "MATCH (p:Project) SET\u00a0p.name = 'x'",
    "MATCH (p:Project)\u00a0SET p.name = 'x'",
    "MATCH (p:Project)\u2028SET p.name = 'x'",
    "MATCH (p:Project)\u3000DETACH\u2003DELETE\u2009p",
    "MATCH (p:Project)\x0bSET\x0cp.name = 'x'",
    "MATCH (p:Project)\x1fSET\x1cp.name = 'x'",
    "MATCH (p:Project)\u180eSET\u180ep.name = 'x'",
    "MATCH (p:Project)\u200bSET p.name = 'x'",
    "MATCH (p:Project) S\u200bET p.name = 'x'",
    "MATCH (p:Project) S\u00adET p.name = 'x'",
    "MATCH (p:Project) SET\u200dp.name = 'x'",
    "MATCH (p:Project) \u202eSET p.name = 'x'",
    "MATCH (p:Project) \u017fET p.name = 'x'",
    "MATCH (p:Project) \uff33\uff25\uff34 p.name = 'x'",
    "MATCH (p:Project) S\x00ET p.name = 'x'",
    "RETURN 'a\x00b' AS x",
    "\x00CREATE (:Project)",
    "\ufeffCREATE (:Project {id: 'x'})",
    "\ufeff COPY (MATCH (p:Project) RETURN p.id) TO 'stolen.csv'",
    "RETURN\ufeff1",
    "\x85CREATE (:Project {id: 'x'})",
    "RETURN '\ud800' AS x",
    "MATCH (p:Project) -- \n SET p.name = 'x'",
    "RETURN 1 -- a\n; CREATE (:Project {id: 'x'})",
    "\tcOpY\n(MATCH (p:Project) RETURN p.id)\r\nTO 'stolen.csv'",
    "{ CREATE (:Project {id: 'x'}) }",
    "(CREATE (:Project {id: 'x'}))",
    "`CREATE` (:Project {id: 'x'})",
    "'MATCH' CREATE (:Project {id: 'x'})",
    "$CREATE (:Project)",
    "",
    "   ",
    "// nothing",
    "/* nothing */",
    ";",
    "1",
]

WRITES = _WRITES.strip().split("\n")
FILES = _FILES.strip().split("\n")
SETTINGS = _SETTINGS.strip().split("\n")
SEVERAL = _SEVERAL.strip().split("\n")
DISGUISED = _DISGUISED
CRASHES = _CRASHES.strip().split("\n")
"""These end the whole process in the embedded engine: never run one."""
TEXTS = [*WRITES, *FILES, *SETTINGS, *SEVERAL, *DISGUISED]
ALL_TEXTS = [*TEXTS, *CRASHES]
