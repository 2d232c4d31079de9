// Package app has the signatures of github.com/strowk/foxy-contexts/pkg/app
// that mcplint knows, and nothing behind them.
package app

import "github.com/strowk/foxy-contexts/pkg/server"

type Builder struct{}

func NewBuilder() *Builder { return nil }

func (f *Builder) WithTool(newTool any) *Builder                                       { return f }
func (f *Builder) WithResource(newResource any) *Builder                               { return f }
func (f *Builder) WithResourceProvider(newResourceProvider any) *Builder               { return f }
func (f *Builder) WithPrompt(newPrompt any) *Builder                                   { return f }
func (f *Builder) WithTransport(transport server.Transport) *Builder                   { return f }
func (f *Builder) WithServerCapabilities(capabilities any) *Builder                    { return f }
func (f *Builder) WithFxOptions(opts ...any) *Builder                                  { return f }
func (f *Builder) WithName(name string) *Builder                                       { return f }
func (f *Builder) WithVersion(version string) *Builder                                 { return f }
func (f *Builder) WithExtraServerOptions(extraOptions ...server.ServerOption) *Builder { return f }
func (f *Builder) Run() error                                                          { return nil }
