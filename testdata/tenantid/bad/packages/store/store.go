// Package store keeps the notes of all tenants.
package store

import (
	"context"
	"database/sql"
)

// Notes are the notes.
type Notes interface {
	Remove(ctx context.Context, tenant string) error
}

// Open returns the notes in a database.
func Open(db *sql.DB) Notes { return &notes{db} }

type notes struct{ db *sql.DB }

func (n *notes) Remove(ctx context.Context, tenant string) error { return Remove(ctx, n.db, tenant) }

// Remove removes the notes of a tenant.
func Remove(ctx context.Context, db *sql.DB, tenant string) error {
	_, err := db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", tenant)
	return err
}
