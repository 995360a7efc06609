import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';
import { URI } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { readDocument, type FileModel } from '../../language/model/read.ts';
import { createPlanServices } from '../../language/module.ts';

const { shared } = createPlanServices();
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../docs/model.schema.json', import.meta.url), 'utf8')));

export function modelOf(text: string): FileModel {
    return readDocument(shared.workspace.LangiumDocumentFactory.fromString<ast.Document>(text, URI.parse('file:///any.plan')).parseResult.value);
}

/** Where a value is not as docs/model.schema.json says. */
export function violations(value: unknown): string[] {
    return validate(value) ? [] : validate.errors!.map(({ instancePath, message, params }: ErrorObject) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
