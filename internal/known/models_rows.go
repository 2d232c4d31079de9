package known

// rowModels read what a database answered: the targets hold what the row holds.
var rowModels = []Model{
	{"(*database/sql.{Row,Rows}).Scan", Recv, A0, 0}, // func (rs *Rows) Scan(dest ...any) error
	// func (ns *NullString) Scan(value any) error: the error quotes what is no number.
	{"(*database/sql.{Null[T],NullString,NullTime}).Scan", A0, Recv, 0},
	{"(*database/sql.{NullBool,NullByte,NullFloat64,NullInt16,NullInt32,NullInt64}).Scan", A0, Recv, Number | Formed},
	{"(*database/sql.{Null[T],NullBool,NullByte,NullFloat64,NullInt16,NullInt32,NullInt64,NullString,NullTime}).Scan", A0, R0, 0},
	{"(database/sql.Scanner).Scan", A0, Recv, 0},
	{"(github.com/jackc/pgx/v5.{Row,Rows}).Scan", Recv, A0, 0},
	{"(github.com/jackc/pgx/v4.{Row,Rows}).Scan", Recv, A0, 0},
}
