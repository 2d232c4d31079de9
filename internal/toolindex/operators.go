package toolindex

// binary is x op y.
func (m *machine) binary(op string, x, y val) val {
	switch a := x.(type) {
	case str:
		b, ok := y.(str)
		if !ok {
			return partial(op, x, y)
		}
		switch op {
		case "+":
			return a + b
		case "==":
			return boolean(a == b)
		case "!=":
			return boolean(a != b)
		}
	case num:
		switch b := y.(type) {
		case num:
			return arithmetic(op, a, b)
		case atMost: // the loop over a collection takes all that may be there
			if op == "<" {
				return arithmetic(op, a, num(b))
			}
		}
	case boolean:
		if b, ok := y.(boolean); ok {
			switch op {
			case "==":
				return boolean(a == b)
			case "!=":
				return boolean(a != b)
			}
		}
	case *alt:
		return m.lift(a, func(v val) val { return m.binary(op, v, y) })
	}
	if b, ok := y.(*alt); ok {
		return m.lift(b, func(v val) val { return m.binary(op, x, v) })
	}
	if y == (zero{}) && (op == "==" || op == "!=") {
		switch {
		case x == (zero{}):
			return boolean(op == "==")
		case solid(x):
			return boolean(op == "!=")
		}
	}
	return partial(op, x, y)
}

// partial is an expression that is not constant. A concatenation keeps its
// parts, as they are what is known of a dynamic name.
func partial(op string, x, y val) val {
	if op == "+" {
		return &opaque{key: "+", args: []val{x, y}}
	}
	return nil
}

// arithmetic is a op b.
func arithmetic(op string, a, b num) val {
	switch op {
	case "+":
		return a + b
	case "-":
		return a - b
	case "*":
		return a * b
	case "==":
		return boolean(a == b)
	case "!=":
		return boolean(a != b)
	case "<":
		return boolean(a < b)
	case "<=":
		return boolean(a <= b)
	case ">":
		return boolean(a > b)
	case ">=":
		return boolean(a >= b)
	}
	return nil
}
