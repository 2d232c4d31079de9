// Package v1 has the signatures of a service for permissions.
package v1

import "context"

type (
	// An ObjectReference names an object.
	ObjectReference struct{ ObjectType, ObjectId string }
	// A SubjectReference names a subject.
	SubjectReference struct{ Object *ObjectReference }
	// A CheckPermissionRequest asks for a permission.
	CheckPermissionRequest struct {
		Resource   *ObjectReference
		Permission string
		Subject    *SubjectReference
	}
	// A CheckPermissionResponse is the answer.
	CheckPermissionResponse struct{ Permissionship int32 }
)

// HasPermission is a Permissionship.
const HasPermission = 2

// A PermissionsServiceClient asks the service.
type PermissionsServiceClient interface {
	CheckPermission(ctx context.Context, in *CheckPermissionRequest) (*CheckPermissionResponse, error)
}
