package known

// sqlSinks take SQL as text.
var sqlSinks = []Sink{
	{"(*database/sql.{DB,Tx}).{Exec,Prepare,Query,QueryRow}", Interpreter, A0, Text, "SQL"},
	{"(*database/sql.{Conn,DB,Tx}).{Exec,Prepare,Query,QueryRow}Context", Interpreter, A1, Text, "SQL"},
	{"(database/sql/driver.Conn).Prepare", Interpreter, A0, Text, "SQL"},
	{"(database/sql/driver.{ConnPrepareContext).Prepare,ExecerContext).Exec,QueryerContext).Query}Context", Interpreter, A1, Text, "SQL"},

	// jmoiron/sqlx; what DB and Tx embed is found under database/sql.
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).{MustExec,NamedExec,NamedQuery,PrepareNamed,Preparex,QueryRowx,Queryx}", Interpreter, A0, Text, "SQL"},
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).{Get,Select}", Interpreter, A1, Text, "SQL"}, // func (db *DB) Get(dest any, query string, args ...any) error
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).{MustExec,NamedExec,PrepareNamed}Context", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jmoiron/sqlx.DB).NamedQueryContext", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jmoiron/sqlx.{Conn,DB,Tx}).{Preparex,QueryRowx,Queryx}Context", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jmoiron/sqlx.{Conn,DB,Tx}).{Get,Select}Context", Interpreter, A2, Text, "SQL"},
	{"(github.com/jmoiron/sqlx.{Execer).Exec,Preparer).Prepare,Queryer).Query,Queryer).QueryRowx,Queryer).Queryx}", Interpreter, A0, Text, "SQL"},
	{"(github.com/jmoiron/sqlx.{ExecerContext).Exec,PreparerContext).Prepare,QueryerContext).Query,QueryerContext).QueryRowx,QueryerContext).Queryx}Context", Interpreter, A1, Text, "SQL"},
	{"github.com/jmoiron/sqlx.{MustExec,NamedExec,NamedQuery,Preparex}", Interpreter, A1, Text, "SQL"}, // func MustExec(e Execer, query string, args ...any) sql.Result
	{"github.com/jmoiron/sqlx.{Get,MustExecContext,NamedExecContext,NamedQueryContext,PreparexContext,Select}", Interpreter, A2, Text, "SQL"},
	{"github.com/jmoiron/sqlx.{GetContext,SelectContext}", Interpreter, A3, Text, "SQL"},

	// pgx
	{"(*github.com/jackc/pgx/{v4,v5}.Batch).Queue", Interpreter, A0, Text, "SQL"},
	{"(*github.com/jackc/pgx/{v4,v5}.Conn).{Exec,Query,QueryRow}", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jackc/pgx/{v4,v5}.Conn).Prepare", Interpreter, A2, Text, "SQL"}, // func (c *Conn) Prepare(ctx context.Context, name, sql string)
	{"(github.com/jackc/pgx/{v4,v5}.Tx).{Exec,Query,QueryRow}", Interpreter, A1, Text, "SQL"},
	{"(github.com/jackc/pgx/{v4,v5}.Tx).Prepare", Interpreter, A2, Text, "SQL"},
	{"(*github.com/jackc/pgx/{v4,v5}/pgxpool.{Conn,Pool,Tx}).{Exec,Query,QueryRow}", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jackc/pgx/{v4,v5}/pgxpool.Tx).Prepare", Interpreter, A2, Text, "SQL"},
	{"({*github.com/jackc/pgx/v4.Conn,github.com/jackc/pgx/v4.Tx,*github.com/jackc/pgx/v4/pgxpool.Conn,*github.com/jackc/pgx/v4/pgxpool.Pool,*github.com/jackc/pgx/v4/pgxpool.Tx}).QueryFunc", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jackc/pgx/v5/pgconn.PgConn).{Exec,ExecParams}", Interpreter, A1, Text, "SQL"},
	{"(*github.com/jackc/pgx/v5/pgconn.PgConn).{CopyFrom,CopyTo,Prepare}", Interpreter, A2, Text, "SQL"},

	// ClickHouse
	{"(github.com/ClickHouse/clickhouse-go/v2/lib/driver.Conn).{AsyncInsert,Exec,PrepareBatch,Query,QueryRow}", Interpreter, A1, Text, "SQL"},
	{"(github.com/ClickHouse/clickhouse-go/v2/lib/driver.Conn).{InsertFormat,QueryFormat,Select}", Interpreter, A2, Text, "SQL"},

	// BigQuery, Spanner (its Statement is a field row), Cassandra
	{"(*cloud.google.com/go/bigquery.Client).Query", Interpreter, A0, Text, "SQL"},
	{"cloud.google.com/go/spanner.NewStatement", Interpreter, A0, Text, "SQL"},
	{"(*github.com/apache/cassandra-gocql-driver/v2.{Batch,Session}).{Bind,Query}", Interpreter, A0, Text, "CQL"},
	{"(*github.com/couchbase/gocb/v2.{Cluster,Scope}).{AnalyticsQuery,Query}", Interpreter, A0, Text, "SQL++"},
	{"(*github.com/gocql/gocql.{Batch,Session}).{Bind,Query}", Interpreter, A0, Text, "CQL"},

	// SQLite without database/sql
	{"(*zombiezen.com/go/sqlite.Conn).{Prep,Prepare,PrepareTransient}", Interpreter, A0, Text, "SQL"},
	{"zombiezen.com/go/sqlite/sqlitex.{Exec,ExecScript,ExecTransient,Execute,ExecuteScript,ExecuteTransient}", Interpreter, A1, Text, "SQL"},

	// InfluxDB 3
	{"(*github.com/InfluxCommunity/influxdb3-go/v2/influxdb3.Client).{Query,QueryPointValue,QueryPointValueWithParameters,QueryWithParameters}", Interpreter, A1, Text, "SQL"},
	{"(*github.com/InfluxCommunity/influxdb3-go/v2/influxdb3.Client).QueryWithOptions", Interpreter, A2, Text, "SQL"},
}

// ormSinks are the places where query builders take a part of SQL as text.
// Values and, where a builder quotes them, column names have no row.
var ormSinks = []Sink{
	// gorm. Conditions may also be structs and maps, which gorm quotes; names in
	// Group, Pluck and Table go into the SQL as they are once they are no plain
	// name.
	{"(*gorm.io/gorm.DB).{Distinct,Exec,Group,Having,InnerJoins,Joins,Not,Or,Order,Pluck,Raw,Select,Table,Where}", Interpreter, A0, Text, "SQL"},
	{"(*gorm.io/gorm.DB).{Delete,Find,First,FirstOrCreate,FirstOrInit,Last,Take}", Interpreter, A1, Words, "SQL"}, // func (db *DB) First(dest any, conds ...any) *DB
	{"gorm.io/gorm.Expr", Interpreter, A0, Text, "SQL"},
	{"(gorm.io/gorm.Interface[T any]).Raw", Interpreter, A0, Text, "SQL"},
	{"(gorm.io/gorm.Interface[T any]).Exec", Interpreter, A1, Text, "SQL"},
	{"(gorm.io/gorm.{ChainInterface,CreateInterface}[T any]).{Group,Having,Not,Or,Order,Select,Table,Where}", Interpreter, A0, Text, "SQL"},

	// bun
	{"{(*github.com/uptrace/bun.DB),(github.com/uptrace/bun.Conn),(github.com/uptrace/bun.IDB),(github.com/uptrace/bun.Tx)}.NewRaw", Interpreter, A0, Text, "SQL"},
	{"{(*github.com/uptrace/bun.DB),(github.com/uptrace/bun.Tx)}.{Exec,Query,QueryRow}", Interpreter, A0, Text, "SQL"},
	{"{(*github.com/uptrace/bun.DB),(github.com/uptrace/bun.Conn),(github.com/uptrace/bun.IConn),(github.com/uptrace/bun.Tx)}.{Exec,Query,QueryRow}Context", Interpreter, A1, Text, "SQL"},
	{"github.com/uptrace/bun.NewRawQuery", Interpreter, A1, Text, "SQL"},
	{"github.com/uptrace/bun.SafeQuery", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.{DeleteQuery,InsertQuery,SelectQuery,UpdateQuery}).{ModelTableExpr,TableExpr,Where,WhereOr}", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.{DeleteQuery,InsertQuery,UpdateQuery}).Returning", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.{DeleteQuery,SelectQuery,UpdateQuery}).OrderExpr", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.{InsertQuery,UpdateQuery}).Set", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.InsertQuery).ColumnExpr", Interpreter, A0, Text, "SQL"},
	{"(*github.com/uptrace/bun.SelectQuery).{ColumnExpr,DistinctOn,For,GroupExpr,Having,Join,JoinOn}", Interpreter, A0, Text, "SQL"},
	{"(github.com/uptrace/bun.QueryBuilder).{Where,WhereOr}", Interpreter, A0, Text, "SQL"},

	// xorm: the first of the operands is the text; columns of OrderBy are not quoted.
	{"(*xorm.io/xorm.{Engine,Session}).{Exec,Query,QueryInterface,QueryString}", Interpreter, A0, Words, "SQL"},
	{"(*xorm.io/xorm.{Engine,Session}).{OrderBy,SQL,Where}", Interpreter, A0, Text, "SQL"},

	// ent
	{"entgo.io/ent/dialect/sql.{Expr,ExprP,Raw}", Interpreter, A0, Text, "SQL"},
	{"(entgo.io/ent/dialect/sql.{Conn).Exec,Conn).Query,ExecQuerier).ExecContext,ExecQuerier).QueryContext}", Interpreter, A1, Text, "SQL"},
	{"(entgo.io/ent/dialect.ExecQuerier).{Exec,Query}", Interpreter, A1, Text, "SQL"},

	// squirrel quotes nothing but values.
	{"github.com/Masterminds/squirrel.{Delete,Expr,Insert,Replace,Select,Update}", Interpreter, A0, Text, "SQL"},
	{"(github.com/Masterminds/squirrel.StatementBuilderType).{Delete,Insert,Replace,Select,Update,Where}", Interpreter, A0, Text, "SQL"},
	{"(github.com/Masterminds/squirrel.SelectBuilder).{Column,Columns,CrossJoin,From,GroupBy,Having,InnerJoin,Join,JoinClause,LeftJoin,Options,OrderBy,OrderByClause,Prefix,RightJoin,Suffix,Where}", Interpreter, A0, Text, "SQL"},
	{"(github.com/Masterminds/squirrel.DeleteBuilder).{From,OrderBy,Prefix,Suffix,Where}", Interpreter, A0, Text, "SQL"},
	{"(github.com/Masterminds/squirrel.InsertBuilder).{Columns,Into,Options,Prefix,Suffix}", Interpreter, A0, Text, "SQL"},
	{"(github.com/Masterminds/squirrel.UpdateBuilder).{From,OrderBy,Prefix,Set,Suffix,Table,Where}", Interpreter, A0, Text, "SQL"},

	// goqu quotes identifiers; literals are raw.
	{"github.com/doug-martin/goqu/v9.{L,Literal}", Interpreter, A0, Text, "SQL"},
	{"github.com/doug-martin/goqu/v9/exp.NewLiteralExpression", Interpreter, A0, Text, "SQL"},
	{"(*github.com/doug-martin/goqu/v9.{Database,TxDatabase}).{Exec,Prepare,Query,QueryRow}", Interpreter, A0, Text, "SQL"},
	{"(*github.com/doug-martin/goqu/v9.{Database,TxDatabase}).{Exec,Prepare,Query,QueryRow}Context", Interpreter, A1, Text, "SQL"},
	{"(*github.com/doug-martin/goqu/v9.{Database,TxDatabase}).Scan{Struct,Structs,Val,Vals}", Interpreter, A1, Text, "SQL"},
	{"(*github.com/doug-martin/goqu/v9.{Database,TxDatabase}).Scan{Struct,Structs,Val,Vals}Context", Interpreter, A2, Text, "SQL"},

	// go-sqlbuilder
	{"(*github.com/huandu/go-sqlbuilder.SelectBuilder).{From,GroupBy,Having,Join,OrderBy,OrderByAsc,OrderByDesc,SQL,Select,SelectMore,Where}", Interpreter, A0, Text, "SQL"},
	{"(*github.com/huandu/go-sqlbuilder.SelectBuilder).Join", Interpreter, A1, Text, "SQL"},
	{"(*github.com/huandu/go-sqlbuilder.{DeleteBuilder,UpdateBuilder}).{OrderBy,SQL,Where}", Interpreter, A0, Text, "SQL"},
	{"github.com/huandu/go-sqlbuilder.Raw", Interpreter, A0, Text, "SQL"},

	// go-pg
	{"({*github.com/go-pg/pg/v10.Tx,*github.com/go-pg/pg/v10.baseDB,github.com/go-pg/pg/v10.DBI,github.com/go-pg/pg/v10/orm.DB}).{Exec,ExecOne}", Interpreter, A0, Text, "SQL"},
	{"({*github.com/go-pg/pg/v10.Tx,*github.com/go-pg/pg/v10.baseDB,github.com/go-pg/pg/v10.DBI,github.com/go-pg/pg/v10/orm.DB}).{ExecContext,ExecOneContext,Query,QueryOne}", Interpreter, A1, Text, "SQL"},
	{"({*github.com/go-pg/pg/v10.Tx,*github.com/go-pg/pg/v10.baseDB,github.com/go-pg/pg/v10.DBI,github.com/go-pg/pg/v10/orm.DB}).{QueryContext,QueryOneContext}", Interpreter, A2, Text, "SQL"},
	{"github.com/go-pg/pg/v10.SafeQuery", Interpreter, A0, Text, "SQL"},
	{"(*github.com/go-pg/pg/v10/orm.Query).{ColumnExpr,GroupExpr,Having,Join,OrderExpr,TableExpr,Where,WhereOr}", Interpreter, A0, Text, "SQL"},
}

// commandSinks take the commands of other databases.
var commandSinks = []Sink{
	// Redis: the words after the first are data.
	{"(github.com/redis/go-redis/v9.{cmdable,Pipeliner,UniversalClient}).Do", Interpreter, A1, Words, "Redis command"},
	{"(*github.com/redis/go-redis/v9.Pipeline).Do", Interpreter, A1, Words, "Redis command"},
	{"github.com/redis/go-redis/v9.NewCmd", Interpreter, A1, Words, "Redis command"},
	{"(github.com/redis/go-redis/v9.{cmdable,Scripter,ScriptingFunctionsCmdable}).{Eval,EvalRO,ScriptLoad}", Interpreter, A1, Text, "Redis script"},
	{"(github.com/redis/go-redis/v9.{cmdable,ScriptingFunctionsCmdable}).{FunctionLoad,FunctionLoadReplace}", Interpreter, A1, Text, "Redis script"},
	{"(github.com/redis/go-redis/v9.{cmdable,ScriptingFunctionsCmdable}).{FCall,FCallRO}", Reflective, A1, Name, "Redis function"},
	{"github.com/redis/go-redis/v9.NewScript", Interpreter, A0, Text, "Redis script"},
	{"(github.com/gomodule/redigo/redis.Conn).{Do,Send}", Interpreter, A0, Text, "Redis command"},
	{"(github.com/gomodule/redigo/redis.{ConnWithContext).DoContext,ConnWithTimeout).DoWithTimeout}", Interpreter, A1, Text, "Redis command"},
	{"github.com/gomodule/redigo/redis.{DoContext,DoWithTimeout}", Interpreter, A2, Text, "Redis command"},
	{"github.com/gomodule/redigo/redis.NewScript", Interpreter, A1, Text, "Redis script"},

	{"({*github.com/go-redis/redis/v8.Client,*github.com/go-redis/redis/v8.ClusterClient,github.com/go-redis/redis/v8.Pipeliner,github.com/go-redis/redis/v8.UniversalClient}).Do", Interpreter, A1, Words, "Redis command"},
	{"(github.com/go-redis/redis/v8.cmdable).{Eval,ScriptLoad}", Interpreter, A1, Text, "Redis script"},
	{"github.com/go-redis/redis/v8.NewScript", Interpreter, A0, Text, "Redis script"},

	// MongoDB: a command or pipeline document as a whole.
	{"(*go.mongodb.org/mongo-driver/{,v2/}mongo.Database).{RunCommand,RunCommandCursor}", Interpreter, A1, Document, "MongoDB command"},
	{"(*go.mongodb.org/mongo-driver/{,v2/}mongo.{Collection,Database}).Aggregate", Interpreter, A1, Document, "MongoDB pipeline"},

	// Neo4j
	{"(github.com/neo4j/neo4j-go-driver/v5/neo4j.{Session,Transaction}).Run", Interpreter, A0, Text, "Cypher"},
	{"(github.com/neo4j/neo4j-go-driver/v5/neo4j.{ExplicitTransaction,ManagedTransaction,SessionWithContext}).Run", Interpreter, A1, Text, "Cypher"},
	{"github.com/neo4j/neo4j-go-driver/v5/neo4j.ExecuteQuery", Interpreter, A2, Text, "Cypher"},

	// ArangoDB and SurrealDB
	{"(github.com/arangodb/go-driver/v2/arangodb.DatabaseQuery).Query", Interpreter, A1, Text, "AQL"},
	{"github.com/surrealdb/surrealdb.go.Query", Interpreter, A2, Text, "SurrealQL"},

	// InfluxDB 1 and 2: both languages can also write.
	{"(github.com/influxdata/influxdb-client-go/v2/api.QueryAPI).{Query,QueryRaw,QueryRawWithParams,QueryWithParams}", Interpreter, A1, Text, "Flux"},
	{"github.com/influxdata/influxdb1-client/v2.{NewQuery,NewQueryWithParameters,NewQueryWithRP}", Interpreter, A0, Text, "InfluxQL"},
}
