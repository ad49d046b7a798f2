/**
 * Loaded into api and worker before their own code (`--import`): when the start that watches them is killed, they end
 * by themselves, as cleanly as on SIGTERM, instead of holding ports and database for nobody.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
