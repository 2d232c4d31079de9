// Package zero logs with zerolog.
package zero

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/rs/zerolog"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ log zerolog.Logger }

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, h.bad)
	return s
}

func (h *handler) bad(_ context.Context, _ request, in input) (result, any, error) {
	h.log.Info().Str("query", in.Query).Msg("search") // want `tool "search" writes argument "query" raw into a zerolog record; .* \[redaction/argument\]`
	h.log.Info().Interface("args", in).Send()         // want `\[redaction/argument\]`
	h.log.Warn().Msgf("search for %s", in.Query)      // want `argument "query" .* \[redaction/argument\]`
	h.log.Info().Int("length", len(in.Query)).Msg("search")
	return nil, nil, nil
}
