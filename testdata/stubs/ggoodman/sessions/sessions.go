// Package sessions has the signatures of
// github.com/ggoodman/mcp-server-go/sessions that mcplint knows, and nothing
// behind them.
package sessions

type (
	Session interface {
		SessionID() string
		UserID() string
	}
	SessionHost interface{ Close() error }
)
