// Package logrus logs with logrus.
package logrus

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/sirupsen/logrus"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ log *logrus.Logger }

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, h.bad)
	return s
}

func (h *handler) bad(_ context.Context, _ request, in input) (result, any, error) {
	h.log.WithField("query", in.Query).Info("search")                 // want `argument "query" .* \[redaction/argument\]`
	h.log.WithFields(logrus.Fields{"query": in.Query}).Info("search") // want `\[redaction/argument\]`
	h.log.Infof("search for %s", in.Query)                            // want `tool "search" writes argument "query" raw into a logrus record; .* \[redaction/argument\]`
	logrus.Warn(in.Query)                                             // want `argument "query" .* \[redaction/argument\]`
	h.log.WithField("length", len(in.Query)).Info("search")
	return nil, nil, nil
}
