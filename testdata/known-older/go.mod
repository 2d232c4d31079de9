// Older versions of modules in testdata/known, for rows about functions that
// the newest versions no longer have. See there.
module known-older.test

go 1.26.0

require (
	github.com/getsentry/sentry-go v0.28.1
	github.com/chromedp/cdproto v0.0.0-20250803210736-d308e07a266d
	github.com/chromedp/chromedp v0.14.2
	github.com/labstack/echo/v4 v4.11.4
	github.com/mark3labs/mcp-go v0.36.0
	github.com/modelcontextprotocol/go-sdk v0.2.0
	github.com/redis/go-redis/v9 v9.14.0
	github.com/sirupsen/logrus v1.9.3
	github.com/zeromicro/go-zero v1.9.2
)
