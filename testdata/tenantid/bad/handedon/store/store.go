// Package store finds the tenant in the context.
package store

import (
	"context"
	"database/sql"
)

type key struct{}

// Info says whose notes are meant.
type Info struct{ Tenant, Project string }

// With returns a context of a tenant.
func With(ctx context.Context, i *Info) context.Context {
	c := *i
	return context.WithValue(ctx, key{}, &c)
}

// Notes are the notes of all tenants.
type Notes struct{ DB *sql.DB }

// Clear removes the notes of the tenant.
func (n *Notes) Clear(ctx context.Context) error {
	i, _ := ctx.Value(key{}).(*Info)
	if i == nil {
		return nil
	}
	_, err := n.DB.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", i.Tenant)
	return err
}
