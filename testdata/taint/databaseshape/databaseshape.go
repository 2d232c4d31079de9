// Package databaseshape asks databases through interfaces that nobody implements in
// sight.
package databaseshape

import (
	"context"
	"database/sql"
)

type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryRow(query string, args ...any) *sql.Row
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

type session struct {
	db interface {
		Run(ctx context.Context, statement string, values ...any) (*sql.Rows, error)
	}
}

func handleQuerier(ctx context.Context, q querier, arg string) {
	q.ExecContext(ctx, "DELETE FROM t WHERE a = "+arg) // want `arg reaches SQL`
	q.QueryRow(arg)                                    // want `arg reaches SQL`
	q.PrepareContext(ctx, arg)                         // want `arg reaches SQL`
	q.ExecContext(ctx, "DELETE FROM t WHERE a = ?", arg)
}

func handleUnnamed(ctx context.Context, s *session, arg string) {
	s.db.Run(ctx, arg) // want `arg reaches SQL`
	s.db.Run(ctx, "SELECT a FROM t WHERE b = ?", arg)
}

// A repository is asked for what a name stands for: that is no text of a statement.
type repository interface {
	ByName(ctx context.Context, name string) (*sql.Rows, error)
	ByTags(ctx context.Context, name string, tags ...string) (*sql.Rows, error)
	Find(ctx context.Context, query string, args ...any) ([]string, error)
}

func handleRepository(ctx context.Context, r repository, arg string) {
	r.ByName(ctx, arg)
	r.ByTags(ctx, arg, arg)
	r.Find(ctx, arg, arg)
}

// Implemented in sight: what it does with the text counts.
type fixed interface {
	Rows(ctx context.Context, name string, args ...any) (*sql.Rows, error)
}

type table struct{ db *sql.DB }

func (t table) Rows(ctx context.Context, name string, args ...any) (*sql.Rows, error) {
	return t.db.QueryContext(ctx, "SELECT a FROM t WHERE b = ?", name)
}

func handleFixed(ctx context.Context, f fixed, arg string) {
	f.Rows(ctx, arg)
}
