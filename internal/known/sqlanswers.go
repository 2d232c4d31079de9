package known

// sqlAnswers are the types with which database drivers answer a statement, and
// whether they are one that was prepared and waits for its values.
var sqlAnswers = map[string]bool{
	"database/sql.Result":                       false,
	"database/sql.Row":                          false,
	"database/sql.Rows":                         false,
	"database/sql.Stmt":                         true,
	"github.com/jackc/pgx/v4.Row":               false,
	"github.com/jackc/pgx/v4.Rows":              false,
	"github.com/jackc/pgx/v5.Row":               false,
	"github.com/jackc/pgx/v5.Rows":              false,
	"github.com/jackc/pgx/v5/pgconn.CommandTag": false,
	"github.com/jmoiron/sqlx.Row":               false,
	"github.com/jmoiron/sqlx.Rows":              false,
	"github.com/jmoiron/sqlx.Stmt":              true,
}

// AnswersSQL reports whether the type with the given full name is what a database
// driver answers a statement with, and whether it is a prepared statement.
func AnswersSQL(name string) (prepared, ok bool) {
	prepared, ok = sqlAnswers[name]
	return prepared, ok
}
