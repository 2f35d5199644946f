-- Wolfi, Chainguard and MinimOS: the stream of a package that was built from another is the key of that one (packages/purl/src/module-stream.ts), so that a record about it is found for what was built from it.
create index package_version_origin on package_version (stream) where stream like 'pkg:%';
