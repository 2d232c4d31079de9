// Package mcp_golang has the signatures of github.com/metoro-io/mcp-golang
// that mcplint knows, and nothing behind them.
package mcp_golang

import (
	"context"

	"github.com/metoro-io/mcp-golang/transport"
)

type Server struct{}

type ServerOptions func(*Server)

func NewServer(transport transport.Transport, options ...ServerOptions) *Server { return nil }

func WithName(name string) ServerOptions { return nil }

func (s *Server) RegisterTool(name string, description string, handler any) error   { return nil }
func (s *Server) RegisterPrompt(name string, description string, handler any) error { return nil }
func (s *Server) RegisterResource(uri string, name string, description string, mimeType string, handler any) error {
	return nil
}
func (s *Server) Serve() error { return nil }

type Client struct{}

func NewClient(transport transport.Transport) *Client { return nil }

func (c *Client) CallTool(ctx context.Context, name string, arguments any) (*ToolResponse, error) {
	return nil, nil
}

type (
	Content          struct{}
	ToolResponse     struct{ Content []*Content }
	PromptMessage    struct{}
	PromptResponse   struct{ Messages []*PromptMessage }
	EmbeddedResource struct{}
	ResourceResponse struct{ Contents []*EmbeddedResource }
	Role             string
)

const RoleUser Role = "user"

func NewToolResponse(content ...*Content) *ToolResponse                                  { return nil }
func NewTextContent(content string) *Content                                             { return nil }
func NewPromptResponse(description string, messages ...*PromptMessage) *PromptResponse   { return nil }
func NewPromptMessage(content *Content, role Role) *PromptMessage                        { return nil }
func NewResourceResponse(contents ...*EmbeddedResource) *ResourceResponse                { return nil }
func NewTextEmbeddedResource(uri string, text string, mimeType string) *EmbeddedResource { return nil }
