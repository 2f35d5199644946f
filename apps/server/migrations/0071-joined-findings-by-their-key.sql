-- The plan of a trigger's statement without parameters is kept by its connection: one that was made while there were a few findings read all of them for each new one, over a second for an upload.
alter function note_joined_findings() set enable_seqscan = off;
