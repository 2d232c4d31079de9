// Package mcp has the signatures of github.com/riza-io/mcp-go that mcplint
// knows, and nothing behind them.
package mcp

import (
	"context"
	"encoding/json"
)

type Request[T any] struct{ Params *T }

func (r *Request[T]) Method() string              { return "" }
func (r *Request[T]) Metadata() map[string]string { return nil }
func (r *Request[T]) Any() any                    { return nil }

type Response[T any] struct{ Result *T }

func NewResponse[T any](result *T) *Response[T] { return nil }

type (
	AnyRequest interface {
		Any() any
		Method() string
	}
	AnyResponse          interface{ Any() any }
	UnaryFunc            func(context.Context, AnyRequest) (AnyResponse, error)
	UnaryInterceptorFunc func(UnaryFunc) UnaryFunc
	Interceptor          interface{ WrapUnary(UnaryFunc) UnaryFunc }
	Option               interface{ apply() }
	Stream               interface{ Recv() error }
)

func (f UnaryInterceptorFunc) WrapUnary(next UnaryFunc) UnaryFunc { return f(next) }

func WithInterceptors(interceptors ...Interceptor) Option { return nil }

type (
	Tool struct {
		Name, Description string
		InputSchema       json.RawMessage
	}
	Content           struct{ Type, Text string }
	ListToolsRequest  struct{ Cursor string }
	ListToolsResponse struct{ Tools []Tool }
	CallToolRequest   struct {
		Name      string
		Arguments json.RawMessage
	}
	CallToolResponse struct{ Content []Content }

	Prompt              struct{ Name string }
	ListPromptsRequest  struct{}
	ListPromptsResponse struct{ Prompts []Prompt }
	GetPromptRequest    struct {
		Name      string
		Arguments map[string]string
	}
	GetPromptResponse struct{}

	Resource              struct{ Name, URI string }
	ListResourcesRequest  struct{}
	ListResourcesResponse struct{ Resources []Resource }
	ReadResourceRequest   struct{ URI string }
	ReadResourceResponse  struct{}

	CompletionRequest  struct{ Ref, Argument any }
	CompletionResponse struct{}
	LogMessageRequest  struct{ Data any }
)

type ServerHandler interface {
	ListTools(ctx context.Context, request *Request[ListToolsRequest]) (*Response[ListToolsResponse], error)
	CallTool(ctx context.Context, request *Request[CallToolRequest]) (*Response[CallToolResponse], error)
	ListPrompts(ctx context.Context, req *Request[ListPromptsRequest]) (*Response[ListPromptsResponse], error)
	GetPrompt(ctx context.Context, req *Request[GetPromptRequest]) (*Response[GetPromptResponse], error)
	ListResources(ctx context.Context, req *Request[ListResourcesRequest]) (*Response[ListResourcesResponse], error)
	ReadResource(ctx context.Context, req *Request[ReadResourceRequest]) (*Response[ReadResourceResponse], error)
}

type UnimplementedServer struct{}

func (s *UnimplementedServer) ListTools(ctx context.Context, request *Request[ListToolsRequest]) (*Response[ListToolsResponse], error) {
	return nil, nil
}
func (s *UnimplementedServer) CallTool(ctx context.Context, request *Request[CallToolRequest]) (*Response[CallToolResponse], error) {
	return nil, nil
}
func (s *UnimplementedServer) ListPrompts(ctx context.Context, req *Request[ListPromptsRequest]) (*Response[ListPromptsResponse], error) {
	return nil, nil
}
func (s *UnimplementedServer) GetPrompt(ctx context.Context, req *Request[GetPromptRequest]) (*Response[GetPromptResponse], error) {
	return nil, nil
}
func (s *UnimplementedServer) ListResources(ctx context.Context, req *Request[ListResourcesRequest]) (*Response[ListResourcesResponse], error) {
	return nil, nil
}
func (s *UnimplementedServer) ReadResource(ctx context.Context, req *Request[ReadResourceRequest]) (*Response[ReadResourceResponse], error) {
	return nil, nil
}

type Server struct{}

func NewServer(stream Stream, handler ServerHandler, opts ...Option) *Server { return nil }

func (s *Server) Listen(ctx context.Context) error { return nil }

func (s *Server) LogMessage(ctx context.Context, request *Request[LogMessageRequest]) error {
	return nil
}
