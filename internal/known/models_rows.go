package known

// rowModels read what a database answered: the targets hold what the row holds,
// and that was found by what the query asked for.
var rowModels = []Model{
	{"(*database/sql.{Row,Rows}).Scan", Recv, A0, 0}, // func (rs *Rows) Scan(dest ...any) error
	// func (ns *NullString) Scan(value any) error: the error quotes what is no number.
	{"(*database/sql.{Null[T],NullString,NullTime}).Scan", A0, Recv, 0},
	{"(*database/sql.{NullBool,NullByte,NullFloat64,NullInt16,NullInt32,NullInt64}).Scan", A0, Recv, Number | Formed},
	{"(*database/sql.{Null[T],NullBool,NullByte,NullFloat64,NullInt16,NullInt32,NullInt64,NullString,NullTime}).Scan", A0, R0, 0},
	{"(database/sql.Scanner).Scan", A0, Recv, 0},
	{"(github.com/jackc/pgx/v5.{Row,Rows}).Scan", Recv, A0, 0},
	{"(github.com/jackc/pgx/v4.{Row,Rows}).Scan", Recv, A0, 0},

	// func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)
	{"(*gorm.io/gorm.DB).{Find,First,Last,Scan,Take}", Recv, A0, Opaque},
	{"(*gorm.io/gorm.DB).{Find,First,Last,Take}", A1, A0, Opaque},
	{"(*gorm.io/gorm.DB).{Find,First,Last,Scan,Take}", Recv, R0, 0},
	{"(*gorm.io/gorm.DB).{Find,First,Last,Take}", A1, R0, Opaque},
	// func (db *DB) Get(dest any, query string, args ...any) error
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).{Get,Select}", A2, A0, Opaque},
	{"(*github.com/jmoiron/sqlx.{Conn,DB,Tx}).{Get,Select}Context", A3, A1, Opaque},
	{"(*github.com/jmoiron/sqlx.{Row,Rows}).StructScan", Recv, A0, Opaque},
	// func (sr *SingleResult) Decode(v any) error
	{"(*go.mongodb.org/mongo-driver{,/v2}/mongo.{Cursor,SingleResult}).Decode", Recv, A0, Opaque},
	{"(*go.mongodb.org/mongo-driver{,/v2}/mongo.Cursor).All", Recv, A1, Opaque},
}
