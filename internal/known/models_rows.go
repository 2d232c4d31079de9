package known

// rowModels read what a database answered: the targets hold what the row holds.
var rowModels = []Model{
	{"(*database/sql.{Row,Rows}).Scan", Recv, A0, 0}, // func (rs *Rows) Scan(dest ...any) error
	{"(github.com/jackc/pgx/v5.{Row,Rows}).Scan", Recv, A0, 0},
	{"(github.com/jackc/pgx/v4.{Row,Rows}).Scan", Recv, A0, 0},
}
