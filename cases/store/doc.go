// Package store keeps a register in an SQL database: the queries that every
// engine shares. What differs between engines (opening, migrations, full text,
// errors) is in the folders below and handed in as a Dialect.
package store
