package known

// A Selection is a call whose arguments from From on, or the one at Only, choose
// the rows that a query is about. Of a query builder the rest of the query comes
// with the receiver.
type Selection struct {
	Func string
	From Pos
	Only bool // nothing behind From chooses, it says what is written
}

// SelectionOf returns the row for the function with the given full name, or nil.
func SelectionOf(fn string) *Selection {
	if rows := selectionIndex(fn); len(rows) > 0 {
		return &rows[0]
	}
	return nil
}

var selectionIndex = index(func() []Selection { return selections }, func(r *Selection) string { return r.Func })

var selections = []Selection{
	// func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)
	{"(*gorm.io/gorm.DB).{Having,Not,Where}", A0, false},
	// func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)
	{"(*gorm.io/gorm.DB).{Delete,Find,First,Last,Take}", A1, false},
	// func (q *SelectQuery) Where(query string, args ...interface{}) *SelectQuery
	{"(*github.com/uptrace/bun.{DeleteQuery,SelectQuery,UpdateQuery}).{Where,WhereOr}", A0, false},
	// func (sd *SelectDataset) Where(expressions ...exp.Expression) *SelectDataset
	{"(*github.com/doug-martin/goqu/v9.{DeleteDataset,SelectDataset,UpdateDataset}).Where", A0, false},
	// func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder
	{"(github.com/Masterminds/squirrel.{DeleteBuilder,SelectBuilder,UpdateBuilder}).Where", A0, false},
	// func (session *Session) Where(query interface{}, args ...interface{}) *Session
	{"(*xorm.io/xorm.{Engine,Session}).Where", A0, false},
	{"(*xorm.io/xorm.Session).And", A0, false},
	// func (coll *Collection) Find(ctx context.Context, filter interface{}, opts ...*options.FindOptions) (*Cursor, error)
	{"(*go.mongodb.org/mongo-driver{,/v2}/mongo.Collection).{CountDocuments,DeleteMany,DeleteOne,Find,FindOne,FindOneAndDelete,FindOneAndReplace,FindOneAndUpdate,ReplaceOne,UpdateMany,UpdateOne}", A1, true},
}
