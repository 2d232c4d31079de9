// Package server has the signatures of github.com/localrivet/gomcp/server that
// mcplint knows, and nothing behind them.
package server

import (
	"encoding/json"
	"log/slog"
)

type Request struct {
	Method       string
	Params       json.RawMessage
	ToolName     string
	ToolArgs     map[string]interface{}
	ResourcePath string
	PromptName   string
	PromptArgs   map[string]interface{}
}

type Context struct {
	RequestBytes []byte
	Request      *Request
	Logger       *slog.Logger
	Metadata     map[string]interface{}
}

type Option func()

type Server interface {
	Run() error
	Tool(name, description string, handler interface{}) Server
	WithSchema(toolName string, schema interface{}) Server
	WithAnnotations(toolName string, annotations map[string]interface{}) Server
	Resource(path string, description string, handler interface{}) Server
	Prompt(name, description string, template ...interface{}) Server
	Root(paths ...string) Server
	AsHTTP(address string) Server
	AsWebsocket(address string) Server
	AsSSE(address string, options ...Option) Server
	AsUnixSocket(socketPath string, options ...Option) Server
	AsUDP(address string, options ...Option) Server
	AsMQTT(brokerURL string, options ...Option) Server
	AsStdio(logFile ...string) Server
	AsNATS(serverURL string, options ...Option) Server
}

func NewServer(name string, options ...Option) Server { return nil }
