package known

// traceLogs are spans, metric labels, baggage and error reports.
var traceLogs = []Sink{
	// OpenTelemetry
	{"(go.opentelemetry.io/otel/trace.Span).SetAttributes", Log, A0, KeyValues, "span attribute"},
	{"(go.opentelemetry.io/otel/trace.Span).{AddEvent,SetName}", Log, A0, Message, "span event"},
	{"(go.opentelemetry.io/otel/trace.Span).RecordError", Log, A0, Value, "span event"},
	{"(go.opentelemetry.io/otel/trace.Span).SetStatus", Log, A1, Message, "span status"},
	{"(go.opentelemetry.io/otel/trace.Tracer).Start", Log, A1, Message, "span name"},
	{"go.opentelemetry.io/otel/trace.WithAttributes", Log, A0, KeyValues, "span attribute"},
	{"go.opentelemetry.io/otel/metric.{WithAttributeSet,WithAttributes}", Log, A0, KeyValues, "metric label"},
	{"go.opentelemetry.io/otel/baggage.{NewMember,NewMemberRaw}", Log, A1, Value, "baggage"},
	{"(*go.opentelemetry.io/otel/log.Record).{AddAttributes,SetBody,SetErr,SetEventName}", Log, A0, Value, "log record"},

	{"go.opentelemetry.io/otel/baggage.{NewKeyValueProperty,NewKeyValuePropertyRaw}", Log, A1, Value, "baggage"},

	// Prometheus
	{"(*github.com/prometheus/client_golang/prometheus.{CounterVec,GaugeVec,HistogramVec,SummaryVec}).{CurryWith,GetMetricWith,GetMetricWithLabelValues,MustCurryWith,With,WithLabelValues}", Log, A0, Value, "metric label"},
	{"github.com/prometheus/client_golang/prometheus.{MustNewConstMetric,NewConstMetric}", Log, A3, Value, "metric label"},

	// DataDog
	{"({*github.com/DataDog/datadog-go/v5/statsd.Client,github.com/DataDog/datadog-go/v5/statsd.ClientInterface}).{Count,Distribution,Gauge,Histogram,Set,TimeInMilliseconds,Timing}", Log, A2, Value, "metric tag"},
	{"({*github.com/DataDog/datadog-go/v5/statsd.Client,github.com/DataDog/datadog-go/v5/statsd.ClientInterface}).{Decr,Incr,Set,SimpleEvent}", Log, A1, Value, "metric tag"},
	{"({*github.com/DataDog/datadog-go/v5/statsd.Client,github.com/DataDog/datadog-go/v5/statsd.ClientInterface}).Event", Log, A0, Value, "DataDog event"},

	// Sentry; SetExtra and SetExtras are gone in newer versions
	{"github.com/getsentry/sentry-go.{AddBreadcrumb,CaptureEvent,CaptureException,CaptureMessage}", Log, A0, Value, "Sentry event"},
	{"(*github.com/getsentry/sentry-go.{Client,Hub}).{CaptureEvent,CaptureException,CaptureMessage}", Log, A0, Value, "Sentry event"},
	{"(*github.com/getsentry/sentry-go.Hub).AddBreadcrumb", Log, A0, Value, "Sentry event"},
	{"(*github.com/getsentry/sentry-go.Scope).{SetContext,SetExtra,SetTag}", Log, A1, Value, "Sentry event"},
	{"(*github.com/getsentry/sentry-go.Scope).{AddBreadcrumb,SetContexts,SetExtras,SetFingerprint,SetRequestBody,SetTags}", Log, A0, Value, "Sentry event"},
	{"(*github.com/getsentry/sentry-go.Span).{SetData,SetTag}", Log, A1, Value, "Sentry event"},
}
