// Package client has the signatures of a client for relations.
package client

import "context"

// A ClientCheckRequest asks whether a user has a relation to an object.
type ClientCheckRequest struct{ User, Relation, Object string }

// A ClientCheckResponse is the answer.
type ClientCheckResponse struct{ Allowed *bool }

// GetAllowed returns the answer.
func (r *ClientCheckResponse) GetAllowed() bool { return false }

// SdkClientCheckRequestInterface builds and sends a request.
type SdkClientCheckRequestInterface interface {
	Body(body ClientCheckRequest) SdkClientCheckRequestInterface
	Execute() (*ClientCheckResponse, error)
}

// An OpenFgaClient is a client.
type OpenFgaClient struct{}

// Check starts a request.
func (c *OpenFgaClient) Check(ctx context.Context) SdkClientCheckRequestInterface { return nil }
