// Package transport has what servers and transports agree on.
package transport

import "context"

type Transport interface {
	Start(ctx context.Context) error
}
