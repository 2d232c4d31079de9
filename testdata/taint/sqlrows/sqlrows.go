package sqlrows

import (
	"context"
	"database/sql"
	"fmt"
	"log"
	"strings"
)

func handleQuery(ctx context.Context, db *sql.DB, arg string) {
	db.QueryContext(ctx, "SELECT "+arg) // want `arg reaches`
	db.QueryContext(ctx, "SELECT a FROM t WHERE b = ?", arg)
	db.QueryContext(ctx, "SELECT a FROM t")
	db.Exec(fmt.Sprintf("DELETE FROM t WHERE b = '%s'", arg)) // want `arg reaches`
	db.Exec("DELETE FROM t WHERE b = $1", arg)
	db.Exec(fmt.Sprintf("DELETE FROM t LIMIT %d", len(arg)))
}

func handleTx(ctx context.Context, tx *sql.Tx, arg string) {
	tx.QueryRow("SELECT " + arg) // want `arg reaches`
	tx.QueryRow("SELECT ?", arg)
	st, _ := tx.Prepare("SELECT " + arg) // want `arg reaches`
	st.Query(arg)
}

func handleBuilt(db *sql.DB, args []string) {
	where := []string{}
	values := []any{}
	for _, a := range args {
		where = append(where, "a = ?")
		values = append(values, a)
	}
	db.Query("SELECT a FROM t WHERE "+strings.Join(where, " AND "), values...)
	db.Query("SELECT a FROM t WHERE a IN (" + strings.Join(args, ",") + ")") // want `args.* reaches`
}

func handleRows(db *sql.DB, arg string) {
	var s string
	db.QueryRow("SELECT a FROM t WHERE b = ?", arg).Scan(&s)
	log.Print(s)
}
