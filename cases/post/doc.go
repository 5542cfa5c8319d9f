// Package post is what the project knows of the French post: addresses as
// NF Z 10-011 wants them, the numbers of registered letters, the channels a
// letter may take, and what becomes of an envelope. It knows no case.
package post
