// Package server has what the builder and the transports agree on.
package server

type Transport interface{ Shutdown() error }

type ServerOption interface{ apply() }
