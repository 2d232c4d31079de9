package known

// moduleLogs are loggers whose methods take a whole record.
var moduleLogs = []Sink{
	// apex/log
	{"github.com/apex/log.{Debug,Error,Fatal,Info,Trace,Warn}", Log, A0, Message, "log record"},
	{"github.com/apex/log.{Debugf,Errorf,Fatalf,Infof,Warnf}", Log, A0, Format, "log record"},
	{"github.com/apex/log.{WithError,WithFields}", Log, A0, Context, "log record"},
	{"github.com/apex/log.WithField", Log, A1, Context, "log record"},
	{"({*github.com/apex/log.Entry,*github.com/apex/log.Logger,github.com/apex/log.Interface}).{Debug,Error,Fatal,Info,Trace,Warn}", Log, A0, Message, "log record"},
	{"({*github.com/apex/log.Entry,*github.com/apex/log.Logger,github.com/apex/log.Interface}).{Debugf,Errorf,Fatalf,Infof,Warnf}", Log, A0, Format, "log record"},
	{"({*github.com/apex/log.Entry,*github.com/apex/log.Logger,github.com/apex/log.Interface}).{WithError,WithFields}", Log, A0, Context, "log record"},
	{"({*github.com/apex/log.Entry,*github.com/apex/log.Logger,github.com/apex/log.Interface}).WithField", Log, A1, Context, "log record"},

	// charmbracelet/log: func Info(msg any, keyvals ...any)
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.{Debug,Error,Fatal,Info,Print,Warn}", Log, A0, Message, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.{Debug,Error,Fatal,Info,Print,Warn}", Log, A1, KeyValues, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.{Debugf,Errorf,Fatalf,Infof,Printf,Warnf}", Log, A0, Format, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.Log", Log, A1, Message, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.Log", Log, A2, KeyValues, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.Logf", Log, A1, Format, "log record"},
	{"{github.com/charmbracelet/log,(*github.com/charmbracelet/log.Logger)}.{SetPrefix,With,WithPrefix}", Log, A0, Context, "log record"},

	// go-kit log
	{"(github.com/go-kit/log.{Logger,LoggerFunc}).Log", Log, A0, KeyValues, "log record"},
	{"github.com/go-kit/log.{With,WithPrefix,WithSuffix}", Log, A1, Context, "log record"},

	// logr
	{"(github.com/go-logr/logr.Logger).Info", Log, A0, Message, "log record"},
	{"(github.com/go-logr/logr.Logger).Info", Log, A1, KeyValues, "log record"},
	// func (l Logger) Error(err error, msg string, keysAndValues ...any)
	{"(github.com/go-logr/logr.Logger).Error", Log, A0, Value, "log record"},
	{"(github.com/go-logr/logr.Logger).Error", Log, A1, Message, "log record"},
	{"(github.com/go-logr/logr.Logger).Error", Log, A2, KeyValues, "log record"},
	{"(github.com/go-logr/logr.Logger).{WithName,WithValues}", Log, A0, Context, "log record"},
	{"(github.com/go-logr/logr.LogSink).Error", Log, A0, Value, "log record"},
	{"(github.com/go-logr/logr.LogSink).{Error,Info}", Log, A1, Message, "log record"},
	{"(github.com/go-logr/logr.LogSink).{Error,Info}", Log, A2, KeyValues, "log record"},
	{"(github.com/go-logr/logr.LogSink).{WithName,WithValues}", Log, A0, Context, "log record"},

	// glog
	{"{github.com/golang/glog,(github.com/golang/glog.Verbose)}.{Info,Infoln}", Log, A0, Value, "log record"},
	{"{github.com/golang/glog,(github.com/golang/glog.Verbose)}.Infof", Log, A0, Format, "log record"},
	{"{github.com/golang/glog,(github.com/golang/glog.Verbose)}.{InfoContext,InfoDepth}", Log, A1, Value, "log record"},
	{"{github.com/golang/glog,(github.com/golang/glog.Verbose)}.{InfoContextf,InfoDepthf}", Log, A1, Format, "log record"},
	{"github.com/golang/glog.{Error,Errorln,Exit,Exitln,Fatal,Fatalln,Warning,Warningln}", Log, A0, Value, "log record"},
	{"github.com/golang/glog.{Errorf,Exitf,Fatalf,Warningf}", Log, A0, Format, "log record"},
	{"github.com/golang/glog.{Error,Exit,Fatal,Warning}{Context,Depth}", Log, A1, Value, "log record"},
	{"github.com/golang/glog.{Error,Exit,Fatal,Warning}{Contextf,Depthf}", Log, A1, Format, "log record"},

	// hclog
	{"(github.com/hashicorp/go-hclog.Logger).{Debug,Error,Info,Trace,Warn}", Log, A0, Message, "log record"},
	{"(github.com/hashicorp/go-hclog.Logger).{Debug,Error,Info,Trace,Warn}", Log, A1, KeyValues, "log record"},
	{"(github.com/hashicorp/go-hclog.Logger).Log", Log, A1, Message, "log record"},
	{"(github.com/hashicorp/go-hclog.Logger).Log", Log, A2, KeyValues, "log record"},
	{"(github.com/hashicorp/go-hclog.Logger).{Named,ResetNamed,With}", Log, A0, Context, "log record"},

	// logrus
	{"{github.com/sirupsen/logrus,(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger)}.{Debug,Error,Fatal,Info,Panic,Print,Trace,Warn,Warning}{,ln}", Log, A0, Value, "logrus record"},
	{"{github.com/sirupsen/logrus,(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger)}.{Debug,Error,Fatal,Info,Panic,Print,Trace,Warn,Warning}f", Log, A0, Format, "logrus record"},
	{"{(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger)}.{Log,Logln}", Log, A1, Value, "logrus record"},
	{"{(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger)}.Logf", Log, A1, Format, "logrus record"},
	{"{github.com/sirupsen/logrus,(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger),(github.com/sirupsen/logrus.FieldLogger)}.{WithError,WithFields}", Log, A0, Context, "logrus record"},
	{"{github.com/sirupsen/logrus,(*github.com/sirupsen/logrus.Entry),(*github.com/sirupsen/logrus.Logger),(github.com/sirupsen/logrus.FieldLogger)}.WithField", Log, A1, Context, "logrus record"},
	// FieldLogger listed all methods until v1.9; since then it embeds one interface per level.
	{"(github.com/sirupsen/logrus.FieldLogger).{Debug,Error,Fatal,Info,Panic,Print,Warn,Warning}{,ln}", Log, A0, Value, "logrus record"},
	{"(github.com/sirupsen/logrus.FieldLogger).{Debug,Error,Fatal,Info,Panic,Print,Warn,Warning}f", Log, A0, Format, "logrus record"},
	{"(github.com/sirupsen/logrus.Ext1FieldLogger).Trace{,ln}", Log, A0, Value, "logrus record"},
	{"(github.com/sirupsen/logrus.Ext1FieldLogger).Tracef", Log, A0, Format, "logrus record"},
	{"(github.com/sirupsen/logrus.{DebugLogger).Debug,ErrorLogger).Error,InfoLogger).Info,TraceLogger).Trace,WarnLogger).Warn}{,ln}", Log, A0, Value, "logrus record"},
	{"(github.com/sirupsen/logrus.{DebugLogger).Debug,ErrorLogger).Error,InfoLogger).Info,TraceLogger).Trace,WarnLogger).Warn}f", Log, A0, Format, "logrus record"},
	{"(github.com/sirupsen/logrus.StdLogger).{Fatal,Panic,Print}{,ln}", Log, A0, Value, "logrus record"},
	{"(github.com/sirupsen/logrus.StdLogger).{Fatal,Panic,Print}f", Log, A0, Format, "logrus record"},

	// zap
	{"(*go.uber.org/zap.Logger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}", Log, A0, Message, "zap record"},
	{"(*go.uber.org/zap.Logger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}", Log, A1, KeyValues, "zap record"},
	{"(*go.uber.org/zap.Logger).{Check,Log}", Log, A1, Message, "zap record"},
	{"(*go.uber.org/zap.Logger).Log", Log, A2, KeyValues, "zap record"},
	{"(*go.uber.org/zap.Logger).{Named,With,WithLazy}", Log, A0, Context, "zap record"},
	{"(*go.uber.org/zap/zapcore.CheckedEntry).Write", Log, A0, KeyValues, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}{,ln}", Log, A0, Value, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}f", Log, A0, Format, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}w", Log, A0, Message, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{DPanic,Debug,Error,Fatal,Info,Panic,Warn}w", Log, A1, KeyValues, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{Log,Logln}", Log, A1, Value, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).Logf", Log, A1, Format, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).Logw", Log, A1, Message, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).Logw", Log, A2, KeyValues, "zap record"},
	{"(*go.uber.org/zap.SugaredLogger).{Named,With,WithLazy}", Log, A0, Context, "zap record"},

	// klog
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.Info{,ln}", Log, A0, Value, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.Infof", Log, A0, Format, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.Info{Depth,lnDepth}", Log, A1, Value, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.InfofDepth", Log, A1, Format, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.InfoS", Log, A0, Message, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.InfoS", Log, A1, KeyValues, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.InfoSDepth", Log, A1, Message, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.InfoSDepth", Log, A2, KeyValues, "klog record"},
	{"k8s.io/klog/v2.{Error,Exit,Fatal,Warning}{,ln}", Log, A0, Value, "klog record"},
	{"k8s.io/klog/v2.{Error,Exit,Fatal,Warning}f", Log, A0, Format, "klog record"},
	{"k8s.io/klog/v2.{Error,Exit,Fatal,Warning}{Depth,lnDepth}", Log, A1, Value, "klog record"},
	{"k8s.io/klog/v2.{Error,Exit,Fatal,Warning}fDepth", Log, A1, Format, "klog record"},
	// func ErrorS(err error, msg string, keysAndValues ...interface{})
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.ErrorS", Log, A0, Value, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.ErrorS", Log, A1, Message, "klog record"},
	{"{k8s.io/klog/v2,(k8s.io/klog/v2.Verbose)}.ErrorS", Log, A2, KeyValues, "klog record"},
	{"k8s.io/klog/v2.ErrorSDepth", Log, A1, Value, "klog record"},
	{"k8s.io/klog/v2.ErrorSDepth", Log, A2, Message, "klog record"},
	{"k8s.io/klog/v2.ErrorSDepth", Log, A3, KeyValues, "klog record"},
	{"k8s.io/klog/v2.{LoggerWithName,LoggerWithValues}", Log, A1, Context, "klog record"},

	// Printers for people.
	{"github.com/davecgh/go-spew/spew.{Dump,Print,Println}", Log, A0, Value, "standard output"},
	{"github.com/davecgh/go-spew/spew.Printf", Log, A0, Format, "standard output"},
	{"github.com/davecgh/go-spew/spew.{Fdump,Fprint,Fprintln}", Output, A1, Value, "standard stream"},
	{"github.com/davecgh/go-spew/spew.Fprintf", Output, A1, Format, "standard stream"},
	{"github.com/fatih/color.{Black,Blue,Cyan,Green,Magenta,Red,White,Yellow}", Log, A0, Format, "standard output"},
	{"(*github.com/fatih/color.Color).{Print,Println}", Log, A0, Value, "standard output"},
	{"(*github.com/fatih/color.Color).Printf", Log, A0, Format, "standard output"},
}
