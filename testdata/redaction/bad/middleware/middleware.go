// Package middleware logs what passes through.
package middleware

import (
	"context"
	"log"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(logging)
	return s
}

func logging(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		log.Print(method, req.GetParams() != nil)
		log.Printf("%v", req.GetParams()) // want `writes all parameters of the request raw into a log record; .* \[redaction/wire\]`
		if p, ok := req.GetParams().(*mcp.CallToolParamsRaw); ok {
			log.Print(p.Name)      // the tool's own name
			log.Print(p.Arguments) // want `writes the arguments raw into a log record; .* \[redaction/argument\]`
			log.Print(p.Meta)      // want `writes the _meta fields raw into a log record; .* \[redaction/argument\]`
		}
		if p, ok := req.GetParams().(*mcp.ReadResourceParams); ok {
			log.Print(p.URI) // want `\[redaction/argument\]`
		}
		if r, ok := req.(interface{ ClientInfo() *mcp.Implementation }); ok {
			log.Print(r.ClientInfo().Name) // who asks
		}
		res, err := next(ctx, method, req)
		log.Print(res) // want `writes its result raw into a log record; .* \[redaction/wire\]`
		if call, ok := res.(*mcp.CallToolResult); ok {
			log.Print(call.StructuredContent) // want `writes its result raw into a log record; .* \[redaction/response\]`
			log.Print(call.IsError)
		}
		if err != nil {
			log.Print(err)
		}
		return res, err
	}
}
