// Package frameworks serves MCP behind web frameworks, whose middleware prints the
// bodies of requests.
package frameworks

import (
	"bytes"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/adaptor"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func handler() http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
}

// Gin serves with gin.
func Gin() *gin.Engine {
	r := gin.New()
	r.Use(ginBody, ginDump, ginRaw)
	r.Any("/mcp", gin.WrapH(handler()))
	return r
}

func ginBody(c *gin.Context) {
	body, _ := io.ReadAll(c.Request.Body)
	c.Request.Body = io.NopCloser(bytes.NewReader(body))
	log.Printf("%s %s %d", c.Request.Method, c.FullPath(), len(body))
	log.Printf("body %s", body) // want `\[redaction/wire\]`
	c.Next()
}

func ginDump(c *gin.Context) {
	dump, _ := httputil.DumpRequest(c.Request, true)
	slog.Info("request", "dump", string(dump)) // want `\[redaction/wire\]`
	c.Next()
}

func ginRaw(c *gin.Context) {
	body, err := c.GetRawData()
	if err != nil {
		c.Abort()
		return
	}
	slog.Debug("request", "body", string(body)) // want `\[redaction/wire\]`
	c.Next()
}

// Echo serves with echo.
func Echo() *echo.Echo {
	e := echo.New()
	e.Use(middleware.BodyDump(func(c echo.Context, req, resp []byte) {
		slog.Info("dump", "sizes", len(req)+len(resp))
		slog.Info("dump", "request", string(req))   // want `\[redaction/wire\]`
		slog.Info("dump", "response", string(resp)) // want `\[redaction/wire\]`
	}))
	e.Use(middleware.BodyDumpWithConfig(middleware.BodyDumpConfig{Handler: dump}))
	e.Use(echoBody)
	e.Any("/mcp", echo.WrapHandler(handler()))
	return e
}

func dump(_ echo.Context, req, _ []byte) {
	log.Printf("%s", req) // want `\[redaction/wire\]`
}

func echoBody(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		body, err := io.ReadAll(c.Request().Body)
		if err != nil {
			return err
		}
		c.Request().Body = io.NopCloser(bytes.NewReader(body))
		log.Print(string(body)) // want `\[redaction/wire\]`
		return next(c)
	}
}

// Fiber serves with fiber.
func Fiber() *fiber.App {
	app := fiber.New()
	app.Use(func(c *fiber.Ctx) error {
		log.Printf("%s %d", c.Path(), len(c.Body()))
		log.Printf("%s", c.Body()) // want `\[redaction/wire\]`
		return c.Next()
	})
	app.Use(func(c *fiber.Ctx) error {
		err := c.Next()
		log.Printf("%s", c.Response().Body()) // want `\[redaction/wire\]`
		return err
	})
	app.All("/mcp", adaptor.HTTPHandler(handler()))
	return app
}

// Plain serves without a framework.
func Plain() http.Handler {
	next := handler()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		dump, _ := httputil.DumpRequest(r, false)
		log.Print(len(dump), r.Method, r.URL.Path)
		log.Printf("%q", dump) // want `\[redaction/wire\]`
		next.ServeHTTP(w, r)
	})
}
