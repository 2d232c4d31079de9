// Package door has the messages of a service.
package door

// OpenRequest says which door.
type OpenRequest struct {
	Door string `json:"door"`
}

// OpenResponse says how it went.
type OpenResponse struct{ Message string }
