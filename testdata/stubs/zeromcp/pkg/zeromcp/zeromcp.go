// Package zeromcp has the signatures of
// github.com/antidrift-dev/zeromcp/pkg/zeromcp that mcplint knows, and nothing
// behind them.
package zeromcp

import (
	"io"
	"net/http"
)

type (
	InputField struct {
		Type, Description string
		Optional          bool
	}
	Input       map[string]any
	Permissions struct {
		Network []string
		Exec    bool
	}
	Ctx struct{ Credentials any }

	Tool struct {
		Description string
		Input       Input
		Permissions *Permissions
		Execute     func(args map[string]any, ctx *Ctx) (any, error)
	}
	Config struct{}
	Server struct{}
)

func NewServer() *Server                     { return nil }
func NewServerWithConfig(cfg Config) *Server { return nil }

func (s *Server) Tool(name string, t Tool)                            {}
func (s *Server) Serve()                                              {}
func (s *Server) ServeStdio()                                         {}
func (s *Server) HandleRequest(request map[string]any) map[string]any { return nil }

func (c *Ctx) Fetch(method, rawURL string, body io.Reader) (*http.Response, error) { return nil, nil }
