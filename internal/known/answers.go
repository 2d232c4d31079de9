package known

// ClientAnswers reports whether the function with the given full name asks the
// client on the other side of a session and returns what it says: a form that a
// user filled in, text of the client's model, its folders. The caller chooses
// that as much as an argument.
func ClientAnswers(fn string) bool { return len(answerIndex(fn)) > 0 }

var answerIndex = index(func() []string { return clientAnswers }, func(r *string) string { return *r })

// clientAnswers take a context, so what they return is a reply without a row.
// That answers come with the next call (InputResponses) is a matter of the
// request.
var clientAnswers = []string{
	"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerSession).{Elicit,CreateMessage,CreateMessageWithTools,ListRoots}",
	"(*github.com/mark3labs/mcp-go/server.MCPServer).{RequestElicitation,RequestSampling,RequestRoots}",
}
