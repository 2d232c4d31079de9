// Package store runs statements. It knows nothing of the tools.
package store

import (
	"context"
	"database/sql"
)

// Store is a database.
type Store struct{ DB *sql.DB }

// Run runs a statement.
func (s *Store) Run(ctx context.Context, statement string) (string, error) {
	var out string
	err := s.DB.QueryRowContext(ctx, statement).Scan(&out)
	return out, err
}
