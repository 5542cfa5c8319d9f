// Package cases is the record of a disciplinary office: the acts of a case, a
// sitting, a person and the office, and the values they fold into. A file is
// a sequence of dated acts; everything else is computed from them, and nothing
// here knows a clock, a database or a window.
package cases
